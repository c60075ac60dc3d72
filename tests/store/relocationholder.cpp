// Another process for the tests of opening: opens a relocation file, says so, and holds it until its input ends.
#include "store/relocationfile.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace azrelocate;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const auto access =
        arguments.value(1) == u"write" ? RelocationFile::Access::ReadWrite : RelocationFile::Access::ReadOnly;
    const auto file = RelocationFile::open(arguments.value(2), access, {});
    QTextStream out(stdout);
    if (!file) {
        out << file.error().code << '\n';
        return 1;
    }
    out << "open\n";
    out.flush();
    QTextStream in(stdin);
    in.readAll();
    return 0;
}
