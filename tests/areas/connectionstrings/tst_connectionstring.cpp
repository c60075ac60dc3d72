// Connection strings as applications write them: where they lead, and what of them can be shown.
#include "areas/connectionstrings/connectionstring.h"

#include <QTest>

using namespace azrelocate::connectionstrings;
using namespace Qt::StringLiterals;

class ConnectionStringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsTo_data();
    void leadsTo();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void nothingOfAnUnknownTextIsShown_data();
    void nothingOfAnUnknownTextIsShown();
};

void ConnectionStringTest::leadsTo_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("addresses"); // host:port
    const auto row = [](const char *name, const QString &value, const QStringList &addresses) {
        QTest::newRow(name) << value << addresses;
    };
    row("ADO.NET", u"Server=tcp:sql-a.database.windows.net,1433;Database=d;User ID=u;Password=p;Encrypt=True"_s,
        {u"sql-a.database.windows.net:1433"_s});
    row("ADO.NET with Data Source and an instance", u"Data Source=sql-a.contoso.com\\INST;Initial Catalog=d"_s,
        {u"sql-a.contoso.com:1433"_s});
    row("a quoted password with a semicolon", u"Password='a;Server=evil.example.com';Server=sql-a.contoso.com"_s,
        {u"sql-a.contoso.com:1433"_s});
    row("ODBC with braces", u"Driver={ODBC Driver 18 for SQL Server};Server=tcp:sql-a.contoso.com,1444;Pwd={a}};b}"_s,
        {u"sql-a.contoso.com:1444"_s});
    row("ODBC to PostgreSQL", u"Driver={PostgreSQL Unicode};Server=pg-a.postgres.database.azure.com;Pwd=x"_s,
        {u"pg-a.postgres.database.azure.com:5432"_s});
    row("JDBC to SQL Server", u"jdbc:sqlserver://sql-a.database.windows.net:1433;database=d;user=u;password=p"_s,
        {u"sql-a.database.windows.net:1433"_s});
    row("JDBC to PostgreSQL", u"jdbc:postgresql://pg-a.postgres.database.azure.com/d?user=u&password=p"_s,
        {u"pg-a.postgres.database.azure.com:5432"_s});
    row("JDBC to MySQL", u"jdbc:mysql://my-a.mysql.database.azure.com:3306/d?useSSL=true"_s,
        {u"my-a.mysql.database.azure.com:3306"_s});
    row("storage",
        u"DefaultEndpointsProtocol=https;AccountName=sta;AccountKey=QUJD==;EndpointSuffix=core.windows.net"_s,
        {u"sta.blob.core.windows.net:443"_s});
    row("storage with endpoints",
        u"BlobEndpoint=https://sta.blob.core.windows.net/;QueueEndpoint=https://sta.queue.core.windows.net/;SharedAccessSignature=sv=1&sig=x"_s,
        {u"sta.blob.core.windows.net:443"_s, u"sta.queue.core.windows.net:443"_s});
    row("Service Bus", u"Endpoint=sb://sb-a.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=k="_s,
        {u"sb-a.servicebus.windows.net:5671"_s});
    row("Cosmos DB", u"AccountEndpoint=https://c-a.documents.azure.com:443/;AccountKey=k==;"_s,
        {u"c-a.documents.azure.com:443"_s});
    row("Cosmos DB for MongoDB", u"mongodb://c-a:k%3D%3D@c-a.mongo.cosmos.azure.com:10255/?ssl=true"_s,
        {u"c-a.mongo.cosmos.azure.com:10255"_s});
    row("MongoDB with several hosts", u"mongodb://u:p@a.contoso.com:1,b.contoso.com:2/d"_s,
        {u"a.contoso.com:1"_s, u"b.contoso.com:2"_s});
    row("Redis", u"redis-a.redis.cache.windows.net:6380,password=k=,ssl=True,abortConnect=False"_s,
        {u"redis-a.redis.cache.windows.net:6380"_s});
    row("Redis as a URL", u"rediss://:k%3D@redis-a.redis.cache.windows.net:6380/0"_s,
        {u"redis-a.redis.cache.windows.net:6380"_s});
    row("AMQP", u"amqps://n:k%3D@sb-a.servicebus.windows.net/"_s, {u"sb-a.servicebus.windows.net:5671"_s});
    row("PostgreSQL as a URL", u"postgresql://u:p@pg-a.postgres.database.azure.com/d?sslmode=require"_s,
        {u"pg-a.postgres.database.azure.com:5432"_s});
    row("libpq", u"host=pg-a.postgres.database.azure.com port=6432 dbname=d user=u password='a b'"_s,
        {u"pg-a.postgres.database.azure.com:6432"_s});
    row("Npgsql with two hosts", u"Host=pg-a.contoso.com,pg-b.contoso.com;Username=u;Password=p"_s,
        {u"pg-a.contoso.com:5432"_s, u"pg-b.contoso.com:5432"_s});
    row("MySQL", u"Server=my-a.mysql.database.azure.com;Uid=u;Pwd=p;SslMode=Required"_s,
        {u"my-a.mysql.database.azure.com:3306"_s});
    row("Application Insights",
        u"InstrumentationKey=k;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/"_s,
        {u"westeurope-5.in.applicationinsights.azure.com:443"_s});
    row("App Configuration", u"Endpoint=https://appcs-a.azconfig.io;Id=i;Secret=s"_s, {u"appcs-a.azconfig.io:443"_s});
    row("https", u"https://api-a.azurewebsites.net/v1?code=x"_s, {u"api-a.azurewebsites.net:443"_s});
    row("a host name", u"redis-a.redis.cache.windows.net"_s, {u"redis-a.redis.cache.windows.net:0"_s});
    row("a host name with its port", u"cache.contoso.com:6380"_s, {u"cache.contoso.com:6380"_s});
    row("a reference to a vault", u"@Microsoft.KeyVault(SecretUri=https://kv-a.vault.azure.net/secrets/s/)"_s,
        {u"kv-a.vault.azure.net:443"_s});
    row("a flag", u"true"_s, {});
    row("a version", u"1.2.3"_s, {});
    row("nothing", {}, {});
}

void ConnectionStringTest::leadsTo()
{
    QFETCH(QString, value);
    QFETCH(QStringList, addresses);
    QStringList found;
    for (const ServiceAddress &address : readConnectionString(value).addresses)
        found.append(u"%1:%2"_s.arg(address.host).arg(address.port));
    QCOMPARE(found, addresses);
}

void ConnectionStringTest::secretsAreMasked_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("password") << u"Server=a.contoso.com;Password=p;Database=d"_s
                              << u"Server=a.contoso.com;Password=••••;Database=d"_s;
    QTest::newRow("quoted password with the separator in it")
        << u"Server=a.contoso.com;PWD='a;b''c';Database=d"_s << u"Server=a.contoso.com;PWD=••••;Database=d"_s;
    QTest::newRow("braces") << u"Server=a.contoso.com;Pwd={x}};y};Database=d"_s
                            << u"Server=a.contoso.com;Pwd=••••;Database=d"_s;
    QTest::newRow("password with a separator that nobody quoted")
        << u"Server=a.contoso.com;Password=ab;cd=ef;Database=d"_s
        << u"Server=a.contoso.com;Password=••••;••••;Database=d"_s;
    QTest::newRow("a key that nobody knows")
        << u"Server=a.contoso.com;Password=p;MyPass=x"_s << u"Server=a.contoso.com;Password=••••;••••"_s;
    QTest::newRow("account key") << u"AccountEndpoint=https://a.contoso.com;AccountKey=QUJD=="_s
                                 << u"AccountEndpoint=https://a.contoso.com;AccountKey=••••"_s;
    QTest::newRow("password of a URL") << u"amqps://n:k%3D@a.contoso.com/q"_s << u"amqps://n:••••@a.contoso.com/q"_s;
    QTest::newRow("a web hook") << u"https://hooks.contoso.com/services/T00A/x9Zk?code=1"_s
                                << u"https://hooks.contoso.com/services/••••/••••?code=••••"_s;
    QTest::newRow("password with an at sign")
        << u"postgresql://u:p@ss@a.contoso.com/d"_s << u"postgresql://u:••••@a.contoso.com/d"_s;
    QTest::newRow("signature") << u"https://a.contoso.com/c?sv=2024&sig=abc"_s
                               << u"https://a.contoso.com/c?sv=••••&sig=••••"_s;
    QTest::newRow("Redis") << u"a.contoso.com:6380,password=k=,ssl=True"_s
                           << u"a.contoso.com:6380,password=••••,ssl=True"_s;
    QTest::newRow("JDBC") << u"jdbc:sqlserver://a.contoso.com:1433;user=u;password=p"_s
                          << u"jdbc:sqlserver://a.contoso.com:1433;user=u;password=••••"_s;
    QTest::newRow("libpq") << u"host=a.contoso.com password='a b' user=u"_s
                           << u"host=a.contoso.com password=•••• user=u"_s;
    QTest::newRow("a quote that never ends")
        << u"Server=a.contoso.com;Password='abc"_s << u"Server=a.contoso.com;Password=••••"_s;
}

void ConnectionStringTest::secretsAreMasked()
{
    QFETCH(QString, value);
    QFETCH(QString, shown);
    const ConnectionString read = readConnectionString(value);
    QCOMPARE(read.shown, shown);
    QVERIFY(read.holdsSecret);
}

void ConnectionStringTest::nothingOfAnUnknownTextIsShown_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("a password") << u"S3cret!"_s;
    QTest::newRow("a key") << u"QUJDREVGR0hJSktMTU5PUA=="_s;
    QTest::newRow("JSON") << u"{\"password\": \"p\"}"_s;
    QTest::newRow("pairs that lead nowhere") << u"a=b;c=d"_s;
}

void ConnectionStringTest::nothingOfAnUnknownTextIsShown()
{
    QFETCH(QString, value);
    const ConnectionString read = readConnectionString(value);
    QVERIFY(read.form == StringForm::None);
    QCOMPARE(read.shown, u"••••"_s);
    QVERIFY(read.addresses.isEmpty());
}

QTEST_GUILESS_MAIN(ConnectionStringTest)
#include "tst_connectionstring.moc"
