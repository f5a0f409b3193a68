#include "tests/app/live/test_certificates.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <memory>

namespace fetchscope::tests {

namespace {

using Key = std::shared_ptr<EVP_PKEY>;
using Certificate = std::shared_ptr<X509>;

constexpr long day = 86400;

Key makeKey()
{
    return {EVP_EC_gen("P-256"), EVP_PKEY_free};
}

void addExtension(X509* certificate, int kind, const std::string& value)
{
    X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

struct Validity
{
    long from = -day;
    long until = day;
};

/// Of `name`, signed by the issuer, or by itself where that is null.
Certificate makeCertificate(
    const std::string& name, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuerKey, Validity validity)
{
    static long serial = 1;
    const Certificate certificate(X509_new(), X509_free);
    X509* const made = certificate.get();
    X509_set_version(made, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made), serial++);
    X509_gmtime_adj(X509_getm_notBefore(made), validity.from);
    X509_gmtime_adj(X509_getm_notAfter(made), validity.until);
    X509_set_pubkey(made, key);
    X509_NAME* const subject = X509_get_subject_name(made);
    const std::string shown = issuer ? name : "Authority " + name;
    X509_NAME_add_entry_by_txt(
        subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(shown.c_str()), -1, -1, 0);
    X509_set_issuer_name(made, issuer ? X509_get_subject_name(issuer) : subject);
    if (name.empty())
        addExtension(made, NID_basic_constraints, "critical,CA:TRUE");
    else
        addExtension(made, NID_subject_alt_name, "DNS:" + name);
    X509_sign(made, issuerKey, EVP_sha256());
    return certificate;
}

} // namespace

struct TestCertificates::Authority
{
    Key key = makeKey();
    Certificate certificate = makeCertificate({}, key.get(), nullptr, key.get(), {-day, 10 * day});
};

TestCertificates::TestCertificates()
    : m_authority(std::make_shared<Authority>())
{
    std::FILE* const file = std::fopen(authorityFile().c_str(), "wb");
    if (!file || PEM_write_X509(file, m_authority->certificate.get()) != 1)
        qFatal("no certificate");
    std::fclose(file);
}

ssl_ctx_st* TestCertificates::serverFor(const std::string& host, Fault fault)
{
    const Key key = makeKey();
    Validity validity;
    if (fault == Fault::Expired)
        validity = {-3 * day, -day};
    else if (fault == Fault::NotYetValid)
        validity = {2 * day, 3 * day};
    const bool isSelfSigned = fault == Fault::SelfSigned;
    const Certificate certificate =
        makeCertificate(host, key.get(), isSelfSigned ? nullptr : m_authority->certificate.get(),
            isSelfSigned ? key.get() : m_authority->key.get(), validity);
    const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    SSL_CTX_use_certificate(context.get(), certificate.get());
    SSL_CTX_use_PrivateKey(context.get(), key.get());
    m_contexts.push_back(context);
    return context.get();
}

} // namespace fetchscope::tests
