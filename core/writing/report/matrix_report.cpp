#include "core/writing/report/matrix_report.h"

#include "core/reading/json/json_writer.h"
#include "core/writing/report/csv.h"
#include "core/writing/report/text_layout.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::string_view plain = "\x1b[0m";
/// Of readable, sent but not readable, and not sent.
constexpr std::array<std::string_view, 3> colours {"\x1b[32m", "\x1b[33m", "\x1b[31m"};

/// Calls `visit(cell, origin, method, credentials, headers, profile)` for all cells in order.
template <class Visit> void forEachCell(const AccessMatrix& matrix, Visit visit)
{
    const MatrixAxes& axes = matrix.axes;
    std::size_t index = 0;
    for (const MatrixOrigin& origin : axes.origins) {
        for (const std::string& method : axes.methods) {
            for (const std::string& credentials : axes.credentials) {
                for (const MatrixHeaders& headers : axes.headers) {
                    for (const ProfileId profile : axes.profiles)
                        visit(matrix.cells[index++], origin, method, credentials, headers, profile);
                }
            }
        }
    }
}

/// The reasons, each with a number from 1 in the order in which they are met.
class Footnotes
{
public:
    std::size_t numberOf(Reason reason)
    {
        const auto found = std::find(m_reasons.begin(), m_reasons.end(), reason);
        if (found != m_reasons.end())
            return static_cast<std::size_t>(found - m_reasons.begin()) + 1;
        m_reasons.push_back(reason);
        return m_reasons.size();
    }
    const std::vector<Reason>& reasons() const { return m_reasons; }

private:
    std::vector<Reason> m_reasons;
};

struct TextCell
{
    std::string text;
    std::string_view colour {};
};
using TextTable = std::vector<std::vector<TextCell>>;

void appendTable(std::string& text, const TextTable& table, bool hasColor)
{
    std::vector<std::size_t> widths(table.front().size());
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], characterCount(row[i].text));
    }
    for (const auto& row : table) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool isColoured = hasColor && !row[i].colour.empty();
            line.append(isColoured ? row[i].colour : std::string_view()).append(row[i].text);
            line.append(isColoured ? plain : std::string_view());
            if (i + 1 < row.size())
                line.append(widths[i] - characterCount(row[i].text) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text.append(line).append("\n");
    }
}

} // namespace

std::string writeMatrixText(const AccessMatrix& matrix, const MatrixTextLook& look)
{
    const MatrixAxes& axes = matrix.axes;
    Footnotes notes;
    std::string text = matrix.url;
    text += '\n';
    for (std::size_t profile = 0; profile < axes.profiles.size(); ++profile) {
        for (std::size_t headers = 0; headers < axes.headers.size(); ++headers) {
            text += '\n';
            text.append(nameOf(axes.profiles[profile]));
            if (!axes.headers[headers].headers.empty())
                text.append(", ").append(axes.headers[headers].text());
            text += '\n';
            TextTable table(1);
            table.front().push_back({});
            for (const std::string& method : axes.methods) {
                for (const std::string& credentials : axes.credentials)
                    table.front().push_back({std::string(method).append(" ").append(credentials)});
            }
            table.front().push_back({});
            for (std::size_t origin = 0; origin < axes.origins.size(); ++origin) {
                auto& row = table.emplace_back();
                row.push_back({axes.origins[origin].origin});
                for (std::size_t method = 0; method < axes.methods.size(); ++method) {
                    for (std::size_t credentials = 0; credentials < axes.credentials.size(); ++credentials) {
                        const MatrixCell& cell = matrix.at(origin, method, credentials, headers, profile);
                        std::string word = textOf(messageFor(cell.access), look.phrases);
                        if (cell.reason != Reason::None)
                            word.append(" [").append(std::to_string(notes.numberOf(cell.reason))).append("]");
                        row.push_back({std::move(word), colours[static_cast<std::size_t>(cell.access)]});
                    }
                }
                row.push_back({textOf(axes.origins[origin].role, look.phrases)});
            }
            appendTable(text, table, look.hasColor);
        }
    }
    if (!notes.reasons().empty())
        text += '\n';
    for (std::size_t i = 0; i < notes.reasons().size(); ++i) {
        const ReasonInfo& info = infoOf(notes.reasons()[i]);
        text.append("[").append(std::to_string(i + 1)).append("] ").append(info.code).append(": ");
        text.append(look.phrases ? look.phrases(info.summary) : std::string(info.summary)).append("\n");
    }
    return text;
}

std::string writeMatrixCsv(const AccessMatrix& matrix)
{
    const std::array<std::string, 9> names {
        "origin", "method", "credentials", "headers", "profile", "access", "reason", "preflight", "status"};
    std::string text = csvLine(names);
    forEachCell(matrix,
        [&text](const MatrixCell& cell, const MatrixOrigin& origin, const std::string& method,
            const std::string& credentials, const MatrixHeaders& headers, ProfileId profile) {
            CsvLine line;
            line.add(origin.origin);
            line.add(method);
            line.add(credentials);
            line.add(headers.headers.empty() ? std::string() : headers.text());
            line.add(nameOf(profile));
            line.add(nameOf(cell.access));
            line.add(infoOf(cell.reason).code);
            line.add(cell.isPreflighted ? "true" : "false");
            line.add(cell.status == 0 ? std::string() : std::to_string(cell.status));
            text += line.take();
        });
    return text;
}

std::string writeMatrixJson(const AccessMatrix& matrix)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginObject();
    writer.member("fetchscope", 1);
    writer.member("url", matrix.url);
    writer.key("cells");
    writer.beginArray();
    forEachCell(matrix,
        [&writer](const MatrixCell& cell, const MatrixOrigin& origin, const std::string& method,
            const std::string& credentials, const MatrixHeaders& headers, ProfileId profile) {
            writer.beginObject();
            writer.member("origin", origin.origin);
            writer.member("method", method);
            writer.member("credentials", credentials);
            writer.key("headers");
            writer.beginObject();
            for (const auto& [name, value] : headers.headers)
                writer.member(name, value);
            writer.endObject();
            writer.member("profile", nameOf(profile));
            writer.member("access", nameOf(cell.access));
            writer.key("reason");
            if (cell.reason == Reason::None)
                writer.null();
            else
                writer.string(infoOf(cell.reason).code);
            writer.member("preflight", cell.isPreflighted);
            writer.member("status", cell.status);
            writer.endObject();
        });
    writer.endArray();
    writer.endObject();
    writer.raw("\n");
    return writer.take();
}

} // namespace fetchscope
