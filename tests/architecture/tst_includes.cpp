// The arrows between the folders of app/ and ui/, as app/README.md draws them, read from the include lines.
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What each folder may use, beside itself. Areas may not use each other: see areasDoNotKnowEachOther().
const QHash<QString, QStringList> &allowed()
{
    static const QHash<QString, QStringList> arrows = [] {
        const QStringList base{u"base"_s};
        const QStringList http = base + QStringList{u"http"_s};
        const QStringList azure = http + QStringList{u"azure"_s};
        const QStringList estate = azure + QStringList{u"estate"_s};
        const QStringList plan = estate + QStringList{u"plan"_s};
        const QStringList checklist = plan + QStringList{u"probes"_s, u"checklist"_s};
        const QStringList areas = checklist + QStringList{u"azcopy"_s, u"areas"_s};
        const QStringList tasks = checklist + QStringList{u"azcopy"_s, u"tasks"_s};
        const QStringList store = areas + QStringList{u"tasks"_s, u"store"_s};
        const QStringList report = checklist + QStringList{u"report"_s};
        const QStringList relocation = store + QStringList{u"report"_s, u"relocation"_s};
        return QHash<QString, QStringList>{
            {u"base"_s, {}},
            {u"http"_s, base},
            {u"azcopy"_s, http},
            {u"azure"_s, http},
            {u"probes"_s, base},
            {u"estate"_s, azure},
            {u"plan"_s, estate},
            {u"checklist"_s, checklist},
            {u"areas"_s, checklist + QStringList{u"azcopy"_s}},
            {u"tasks"_s, tasks},
            {u"store"_s, store},
            {u"report"_s, report},
            {u"relocation"_s, relocation},
            {u"sandbox"_s, base},
            {u"practice"_s, relocation + QStringList{u"sandbox"_s}},
            {u"commands"_s, relocation + QStringList{u"sandbox"_s, u"practice"_s, u"commands"_s}},
        };
    }();
    return arrows;
}

QStringList projectIncludes(const QString &path)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s+\"([^\"]+)\""_s, QRegularExpression::MultilineOption);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList includes;
    auto matches = line.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext()) {
        const QString include = matches.next().captured(1);
        if (include.contains(u'/'))
            includes.append(include);
    }
    return includes;
}

QStringList sources(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    files.sort();
    return files;
}

}

class IncludesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsPointOneWay_data()
    {
        QTest::addColumn<QString>("folder");
        for (auto it = allowed().begin(); it != allowed().end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.key();
    }

    void arrowsPointOneWay()
    {
        QFETCH(QString, folder);
        const QString root = QStringLiteral(AZRELOCATE_SOURCE_DIR) + u"/app/"_s;
        const QStringList files = sources(root + folder);
        QVERIFY2(!files.isEmpty(), "the folder is empty");
        QStringList wrong;
        for (const QString &file : files) {
            const QStringList includes = projectIncludes(file);
            for (const QString &include : includes) {
                const QString used = include.section(u'/', 0, 0);
                if (used != folder && !allowed().value(folder).contains(used))
                    wrong.append(file.mid(root.size()) + u" includes "_s + include);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyFolderHasItsArrows()
    {
        const QDir app(QStringLiteral(AZRELOCATE_SOURCE_DIR) + u"/app"_s);
        const QStringList folders = app.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : folders)
            QVERIFY2(allowed().contains(folder), qPrintable(folder + u" is missing from the table"_s));
    }

    void areasDoNotKnowEachOther()
    {
        const QString root = QStringLiteral(AZRELOCATE_SOURCE_DIR) + u"/app/areas/"_s;
        QStringList wrong;
        const QStringList files = sources(root);
        for (const QString &file : files) {
            const QString area = file.mid(root.size()).section(u'/', 0, 0);
            if (area == "catalogue.cpp"_L1)
                continue;
            const QStringList includes = projectIncludes(file);
            for (const QString &include : includes) {
                if (include.startsWith("areas/"_L1) && include.section(u'/', 1, 1) != area)
                    wrong.append(file.mid(root.size()) + u" includes "_s + include);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void theEngineHasNoWidgets()
    {
        static const QRegularExpression widget(
            u"#\\s*include\\s+<(QWidget|QApplication|QMainWindow|QDialog|QWizard)[^>]*>"_s);
        QStringList wrong;
        const QStringList files = sources(QStringLiteral(AZRELOCATE_SOURCE_DIR) + u"/app"_s);
        for (const QString &path : files) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (QString::fromUtf8(file.readAll()).contains(widget) && !path.endsWith("/app/main.cpp"_L1))
                wrong.append(path);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(IncludesTest)
#include "tst_includes.moc"
