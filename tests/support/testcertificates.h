#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>
#include <QStringList>

/// A key with its certificate, made for one test.
struct TestIdentity
{
    QSslCertificate certificate;
    QSslKey key;
};

struct TestCertificate
{
    QString commonName;
    QStringList dnsNames;
    bool isAuthority = false;
    int startsInDays = -1;
    int endsInDays = 30;
    bool rsa = false; ///< instead of an elliptic curve
};

/// Signed by @p issuer; by itself when that is null.
TestIdentity makeIdentity(const TestCertificate &wanted, const TestIdentity *issuer = nullptr);
