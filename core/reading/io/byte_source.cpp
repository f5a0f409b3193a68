#include "core/reading/io/byte_source.h"

#include "core/reading/io/messages.h"
#include "core/reading/io/utf16_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <vector>

namespace fetchscope {

namespace {

using Piece = Result<std::string_view, IoError>;

constexpr std::size_t readSize = std::size_t {1} << 18;

tl::unexpected<IoError> failure(const std::string& name, Message message)
{
    return tl::make_unexpected(IoError {name, std::move(message)});
}

/// Closes a descriptor, but for standard input.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number > STDERR_FILENO)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

/// Reads: a mapped file that somebody cuts meanwhile would end the program.
class DescriptorSource : public ByteSource
{
public:
    /// `size`: of a file; null where nobody knows what comes.
    DescriptorSource(std::string name, std::unique_ptr<Descriptor> descriptor, std::optional<std::uint64_t> size)
        : m_name(std::move(name))
        , m_descriptor(std::move(descriptor))
        , m_buffer(readSize)
        , m_size(size)
    {
    }

    Piece next() override
    {
        for (;;) {
            // What somebody adds meanwhile is not read any more.
            const std::size_t wanted = m_size
                ? static_cast<std::size_t>(std::min<std::uint64_t>(m_buffer.size(), *m_size - m_consumed))
                : m_buffer.size();
            const ssize_t count = ::read(m_descriptor->number(), m_buffer.data(), wanted);
            if (count == 0 && wanted > 0 && m_size)
                return failure(m_name, say<messages::BecameShorter>());
            if (count >= 0) {
                m_consumed += static_cast<std::uint64_t>(count);
                return std::string_view(m_buffer.data(), static_cast<std::size_t>(count));
            }
            if (errno != EINTR)
                return failure(m_name, systemMessage(errno));
        }
    }
    std::uint64_t consumed() const override { return m_consumed; }
    std::uint64_t total() const override { return m_size.value_or(0); }

private:
    std::string m_name;
    std::unique_ptr<Descriptor> m_descriptor;
    std::vector<char> m_buffer;
    std::optional<std::uint64_t> m_size;
    std::uint64_t m_consumed = 0;
};

/// Gives back the piece that was taken to see what the source is.
class PeekedSource : public ByteSource
{
public:
    PeekedSource(std::unique_ptr<ByteSource> inner, std::string_view first)
        : m_inner(std::move(inner))
        , m_first(first)
    {
    }
    Piece next() override
    {
        if (m_isFirst) {
            m_isFirst = false;
            return m_first;
        }
        return m_inner->next();
    }
    std::uint64_t consumed() const override { return m_inner->consumed(); }
    std::uint64_t total() const override { return m_inner->total(); }

private:
    std::unique_ptr<ByteSource> m_inner;
    std::string_view m_first;
    bool m_isFirst = true;
};

/// What unpackers have in common: one buffer of input, one of output.
class UnpackingSource : public ByteSource
{
public:
    UnpackingSource(std::string name, std::unique_ptr<ByteSource> inner)
        : m_name(std::move(name))
        , m_inner(std::move(inner))
        , m_output(readSize)
    {
    }
    std::uint64_t consumed() const override { return m_inner->consumed(); }
    std::uint64_t total() const override { return m_inner->total(); }

protected:
    /// More input where there is none left; false at the end.
    Result<bool, IoError> refill()
    {
        if (!m_input.empty())
            return true;
        const Piece piece = m_inner->next();
        if (!piece)
            return tl::make_unexpected(piece.error());
        m_input = *piece;
        return !m_input.empty();
    }

    std::string m_name;
    std::unique_ptr<ByteSource> m_inner;
    std::string_view m_input;
    std::vector<char> m_output;
};

class GzipSource : public UnpackingSource
{
public:
    GzipSource(std::string name, std::unique_ptr<ByteSource> inner)
        : UnpackingSource(std::move(name), std::move(inner))
    {
        constexpr int gzipWindow = 15 + 16;
        m_isReady = ::inflateInit2(&m_stream, gzipWindow) == Z_OK;
    }
    ~GzipSource() override { ::inflateEnd(&m_stream); }

    Piece next() override
    {
        if (!m_isReady)
            return failure(m_name, say<messages::NoMemoryToUnpack>());
        m_stream.next_out = reinterpret_cast<Bytef*>(m_output.data());
        m_stream.avail_out = static_cast<uInt>(m_output.size());
        // A file may have several members, and empty ones among them.
        while (m_stream.avail_out == m_output.size()) {
            const auto more = refill();
            if (!more)
                return tl::make_unexpected(more.error());
            if (!*more && !m_isInMember)
                return std::string_view();
            // zlib does not write to its input.
            m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(m_input.data()));
            m_stream.avail_in = static_cast<uInt>(m_input.size());
            m_isInMember = true;
            const int result = ::inflate(&m_stream, Z_NO_FLUSH);
            m_input.remove_prefix(m_input.size() - m_stream.avail_in);
            if (result == Z_STREAM_END) {
                ::inflateReset(&m_stream);
                m_isInMember = false;
                continue;
            }
            // Without input there may still be output that did not fit before.
            if (result == Z_BUF_ERROR && !*more)
                return failure(m_name, say<messages::EndsInCompressedData>());
            if (result != Z_OK)
                return failure(m_name, say<messages::CompressedDataDamaged>());
        }
        return std::string_view(m_output.data(), m_output.size() - m_stream.avail_out);
    }

private:
    z_stream m_stream {};
    bool m_isReady = false;
    bool m_isInMember = false;
};

class ZstandardSource : public UnpackingSource
{
public:
    ZstandardSource(std::string name, std::unique_ptr<ByteSource> inner)
        : UnpackingSource(std::move(name), std::move(inner))
        , m_stream(::ZSTD_createDStream(), &::ZSTD_freeDStream)
    {
    }

    Piece next() override
    {
        if (!m_stream)
            return failure(m_name, say<messages::NoMemoryToUnpack>());
        for (;;) {
            const auto more = refill();
            if (!more)
                return tl::make_unexpected(more.error());
            if (!*more && !m_isInFrame)
                return std::string_view();
            ZSTD_inBuffer input {m_input.data(), m_input.size(), 0};
            ZSTD_outBuffer output {m_output.data(), m_output.size(), 0};
            const std::size_t result = ::ZSTD_decompressStream(m_stream.get(), &output, &input);
            m_input.remove_prefix(input.pos);
            if (::ZSTD_isError(result) != 0)
                return failure(m_name, say<messages::CompressedDataDamaged>());
            m_isInFrame = result != 0;
            if (output.pos > 0)
                return std::string_view(m_output.data(), output.pos);
            // Without input there may still be output that did not fit before; now there is none.
            if (!*more)
                return failure(m_name, say<messages::EndsInCompressedData>());
        }
    }

private:
    std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> m_stream;
    bool m_isInFrame = false;
};

} // namespace

namespace {

/// Takes the first piece of a source to see what it is, and gives it back.
Result<std::pair<std::unique_ptr<ByteSource>, std::string_view>, IoError> peek(std::unique_ptr<ByteSource> source)
{
    const Piece first = source->next();
    if (!first)
        return tl::make_unexpected(first.error());
    return std::pair<std::unique_ptr<ByteSource>, std::string_view>(
        std::make_unique<PeekedSource>(std::move(source), *first), *first);
}

} // namespace

Result<std::unique_ptr<ByteSource>, IoError> openByteSource(const std::string& path)
{
    const bool isStandardInput = path == "-";
    const std::string name = isStandardInput ? "standard input" : path;
    const int number = isStandardInput ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (number < 0)
        return failure(name, systemMessage(errno));
    auto descriptor = std::make_unique<Descriptor>(number);
    struct stat status
    {
    };
    if (::fstat(number, &status) != 0)
        return failure(name, systemMessage(errno));
    if (S_ISDIR(status.st_mode))
        return failure(name, say<messages::IsDirectory>());
    // Standard input may have been read from already.
    std::optional<std::uint64_t> size;
    if (S_ISREG(status.st_mode) && !isStandardInput)
        size = static_cast<std::uint64_t>(status.st_size);
    std::unique_ptr<ByteSource> source = std::make_unique<DescriptorSource>(name, std::move(descriptor), size);
    auto peeked = peek(std::move(source));
    if (!peeked)
        return tl::make_unexpected(peeked.error());
    const bool isGzip = peeked->second.starts_with("\x1F\x8B");
    const bool isZstandard = peeked->second.starts_with("\x28\xB5\x2F\xFD");
    if (isGzip)
        source = std::make_unique<GzipSource>(name, std::move(peeked->first));
    else if (isZstandard)
        source = std::make_unique<ZstandardSource>(name, std::move(peeked->first));
    if (isGzip || isZstandard) {
        peeked = peek(std::move(source));
        if (!peeked)
            return tl::make_unexpected(peeked.error());
    }
    source = std::move(peeked->first);
    if (const char* encoding = utf16EncodingOf(peeked->second))
        source = makeUtf16Source(encoding, std::move(source), name);
    return source;
}

} // namespace fetchscope
