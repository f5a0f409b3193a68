#include "app/live/serve/certificate.h"

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace fetchscope {

namespace {

template <auto release> struct Release
{
    template <class T> void operator()(T* object) const { release(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using X509Pointer = std::unique_ptr<X509, Release<X509_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;
using Memory = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;

constexpr long validSeconds = 7L * 24 * 3600;
/// Clocks differ.
constexpr long earlierSeconds = 3600;

std::string textOf(const Memory& memory)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string pemOf(X509* certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate);
    return textOf(memory);
}

bool addExtension(X509* certificate, X509* issuer, int kind, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// A certificate without extensions, not signed yet.
X509Pointer makeX509(const char* name, EVP_PKEY* key)
{
    X509Pointer certificate(X509_new());
    const Number serial(BN_new());
    constexpr int serialBits = 127;
    constexpr long version3 = 2;
    if (!certificate || !serial || BN_rand(serial.get(), serialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) != 1)
        return nullptr;
    BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate.get()));
    X509_set_version(certificate.get(), version3);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -earlierSeconds);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validSeconds);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
    return certificate;
}

} // namespace

std::optional<Certificate> makeCertificate(const std::vector<std::string>& names)
{
    const Key authorityKey(EVP_EC_gen("P-256"));
    const Key leafKey(EVP_EC_gen("P-256"));
    if (!authorityKey || !leafKey)
        return std::nullopt;
    const X509Pointer authority = makeX509("Fetchscope, this run only", authorityKey.get());
    const X509Pointer leaf = makeX509("localhost", leafKey.get());
    if (!authority || !leaf)
        return std::nullopt;
    X509_set_issuer_name(authority.get(), X509_get_subject_name(authority.get()));
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(authority.get()));
    std::string alternatives = "DNS:localhost,IP:127.0.0.1,IP:::1";
    for (const std::string& name : names)
        alternatives.append(",DNS:").append(name);
    const bool isMade =
        addExtension(authority.get(), authority.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && addExtension(authority.get(), authority.get(), NID_key_usage, "critical,keyCertSign")
        && addExtension(authority.get(), authority.get(), NID_name_constraints,
            "critical,permitted;DNS:localhost,permitted;IP:127.0.0.1/255.255.255.255,"
            "permitted;IP:::1/FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF")
        && addExtension(authority.get(), authority.get(), NID_subject_key_identifier, "hash")
        && addExtension(leaf.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(leaf.get(), authority.get(), NID_key_usage, "critical,digitalSignature")
        && addExtension(leaf.get(), authority.get(), NID_ext_key_usage, "serverAuth")
        && addExtension(leaf.get(), authority.get(), NID_subject_alt_name, alternatives)
        && X509_sign(authority.get(), authorityKey.get(), EVP_sha256()) > 0
        && X509_sign(leaf.get(), authorityKey.get(), EVP_sha256()) > 0;
    const Memory key(BIO_new(BIO_s_mem()));
    if (!isMade || PEM_write_bio_PrivateKey(key.get(), leafKey.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return std::nullopt;
    return Certificate {pemOf(authority.get()), pemOf(leaf.get()), textOf(key)};
}

} // namespace fetchscope
