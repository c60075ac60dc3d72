// Every language is complete: no string of the sources is missing in it, unfinished, or lacks a placeholder.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString context;
    QString source;
    QStringList translations;
    bool unfinished = false;
};

QList<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "source"_L1) {
            entries.append({context, xml.readElementText(), {}, false});
        } else if (xml.name() == "translation"_L1) {
            entries.last().unfinished = xml.attributes().hasAttribute("type"_L1);
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "translation"_L1)
                   && !xml.atEnd()) {
                if (xml.isStartElement() && xml.name() == "numerusform"_L1)
                    entries.last().translations.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (entries.last().translations.isEmpty())
                entries.last().translations.append(text);
        }
    }
    return entries;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?\\d"_s);
    QSet<QString> found;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext())
        found.insert(matches.next().captured());
    return found;
}

}

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languageIsComplete_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("pluralOnly");
        QTest::newRow("German") << u"azrelocate_de.ts"_s << false;
        QTest::newRow("English plurals") << u"azrelocate_en.ts"_s << true;
    }

    void languageIsComplete()
    {
        QFETCH(QString, file);
        QFETCH(bool, pluralOnly);
        QTemporaryDir directory;
        const QString root = QStringLiteral(AZRELOCATE_SOURCE_DIR);
        const QString copy = directory.filePath(file);
        QVERIFY(QFile::copy(root + u"/translations/"_s + file, copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        const QString recipeTexts = directory.filePath(u"recipetexts.cpp"_s);
        QCOMPARE(
            QProcess::execute(QStringLiteral(AZRELOCATE_CMAKE),
                              {u"-DRECIPES="_s + root + u"/resources/recipes/recipes.json"_s,
                               u"-DOUTPUT="_s + recipeTexts, u"-P"_s, root + u"/translations/recipetexts.cmake"_s}),
            0);
        QStringList arguments{u"-silent"_s,     u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-I"_s,
                              root + u"/app"_s, u"-I"_s,         root,      root + u"/app"_s,  root + u"/ui"_s};
        if (pluralOnly)
            arguments.prepend(u"-pluralonly"_s);
        else
            arguments.append(recipeTexts);
        arguments.append({u"-ts"_s, copy});
        QProcess lupdate;
        lupdate.start(QStringLiteral(AZRELOCATE_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);

        QStringList wrong;
        const QList<Entry> entries = entriesOf(copy);
        QVERIFY(entries.size() > 40);
        for (const Entry &entry : entries) {
            for (const QString &translation : entry.translations) {
                if (entry.unfinished || translation.isEmpty())
                    wrong.append(u"unfinished: %1: %2"_s.arg(entry.context, entry.source));
                else if (placeholders(translation) != placeholders(entry.source))
                    wrong.append(u"placeholders: %1: %2 → %3"_s.arg(entry.context, entry.source, translation));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
