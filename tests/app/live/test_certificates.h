#pragma once

#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

struct ssl_ctx_st;

namespace fetchscope::tests {

/// Certificates that are made for a test, and gone after it. An authority, and servers that it vouches for or not.
class TestCertificates
{
public:
    enum class Fault : unsigned char { None, Expired, NotYetValid, SelfSigned };

    TestCertificates();
    /// The authority as a PEM file.
    std::string authorityFile() const { return m_folder.filePath(QStringLiteral("authority.pem")).toStdString(); }
    /// For a server of this host. Lives as long as this.
    ssl_ctx_st* serverFor(const std::string& host, Fault fault = Fault::None);

    struct Authority;

private:
    QTemporaryDir m_folder;
    std::shared_ptr<Authority> m_authority;
    std::vector<std::shared_ptr<ssl_ctx_st>> m_contexts;
};

} // namespace fetchscope::tests
