#include "report/pdfoutline.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

/// A text string that any viewer reads: UTF-16BE with a byte order mark, in hexadecimal.
QByteArray textString(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

/// What the update needs to know of the file that Qt wrote.
struct Structure
{
    qsizetype crossReferences = 0; ///< offset of its cross-reference table
    int size = 0; ///< objects, counted with the free one
    int root = 0;
    int info = 0; ///< 0: none
    QByteArray catalog; ///< the content of the catalog's dictionary
    QList<int> pages; ///< object numbers
};

class Reader
{
public:
    explicit Reader(const QByteArray &pdf)
        : m_pdf(pdf)
    {
    }

    std::optional<Structure> read()
    {
        Structure found;
        const qsizetype start = m_pdf.lastIndexOf("startxref");
        const qsizetype trailerAt = m_pdf.lastIndexOf("trailer");
        if (start < 0 || trailerAt < 0)
            return {};
        found.crossReferences = m_pdf.sliced(start + 9).simplified().split(' ').first().toLongLong();
        const QByteArray trailer = m_pdf.sliced(trailerAt, start - trailerAt);
        found.size = number(trailer, "/Size\\s+(\\d+)");
        found.root = number(trailer, "/Root\\s+(\\d+)\\s+0\\s+R");
        found.info = number(trailer, "/Info\\s+(\\d+)\\s+0\\s+R");
        if (found.size == 0 || !readOffsets(found.crossReferences, found.size))
            return {};
        found.catalog = dictionary(found.root);
        const QByteArray tree = dictionary(number(found.catalog, "/Pages\\s+(\\d+)\\s+0\\s+R"));
        const qsizetype kids = tree.indexOf("/Kids");
        const qsizetype end = tree.indexOf(']', kids);
        if (found.catalog.isEmpty() || kids < 0 || end < 0)
            return {};
        static const QRegularExpression kReference(u"(\\d+)\\s+0\\s+R"_s);
        auto match = kReference.globalMatch(QString::fromLatin1(tree.sliced(kids, end - kids)));
        while (match.hasNext())
            found.pages.append(match.next().captured(1).toInt());
        return found.pages.isEmpty() ? std::nullopt : std::optional(found);
    }

private:
    static int number(const QByteArray &text, const char *pattern)
    {
        const QRegularExpression expression(QString::fromLatin1(pattern));
        return expression.match(QString::fromLatin1(text)).captured(1).toInt();
    }

    /// "xref", "0 N", then N entries of 20 bytes.
    bool readOffsets(qsizetype at, int size)
    {
        if (at <= 0 || at >= m_pdf.size() || !m_pdf.sliced(at).startsWith("xref\n0 "))
            return false;
        qsizetype entry = m_pdf.indexOf('\n', at + 5) + 1;
        for (int object = 0; object < size; ++object, entry += 20) {
            if (entry + 20 > m_pdf.size())
                return false;
            m_offsets.append(m_pdf.sliced(entry, 10).toLongLong());
        }
        return true;
    }

    /// What stands between the outer << and >> of an object.
    QByteArray dictionary(int object) const
    {
        if (object <= 0 || object >= m_offsets.size())
            return {};
        const qsizetype begin = m_pdf.indexOf("<<", m_offsets[object]);
        const qsizetype end = m_pdf.lastIndexOf(">>", m_pdf.indexOf("endobj", m_offsets[object]));
        return begin < 0 || end < begin ? QByteArray() : m_pdf.sliced(begin + 2, end - begin - 2);
    }

    const QByteArray &m_pdf;
    QList<qsizetype> m_offsets;
};

/// The bookmarks' tree: who comes after whom, and who is inside of whom. Indices into the list; -1 is the root or none.
struct Node
{
    int parent = -1;
    int previous = -1;
    int next = -1;
    int first = -1;
    int last = -1;
    int children = 0;
};

QList<Node> tree(const QList<PdfBookmark> &bookmarks, Node &root)
{
    QList<Node> nodes(bookmarks.size());
    QList<int> open; // the bookmark of each level that the next one may go into
    for (int i = 0; i < nodes.size(); ++i) {
        while (!open.isEmpty() && bookmarks[open.last()].level >= bookmarks[i].level)
            open.removeLast();
        nodes[i].parent = open.isEmpty() ? -1 : open.last();
        Node &parent = nodes[i].parent < 0 ? root : nodes[nodes[i].parent];
        nodes[i].previous = parent.last;
        if (parent.last >= 0)
            nodes[parent.last].next = i;
        else
            parent.first = i;
        parent.last = i;
        ++parent.children;
        open.append(i);
    }
    return nodes;
}

/// Objects appended after the end of a file, and the section that says where they are.
class Update
{
public:
    Update(const QByteArray &pdf, const Structure &structure)
        : m_bytes(pdf)
        , m_structure(structure)
    {
    }

    void catalog(const QByteArray &dictionary) { m_catalogAt = append(m_structure.root, dictionary); }
    void object(int number, const QByteArray &dictionary) { m_offsets.append(append(number, dictionary)); }

    QByteArray finish()
    {
        const qsizetype start = m_bytes.size();
        m_bytes += "xref\n" + QByteArray::number(m_structure.root) + " 1\n" + entry(m_catalogAt)
            + QByteArray::number(m_structure.size) + ' ' + QByteArray::number(m_offsets.size()) + '\n';
        for (const qsizetype offset : m_offsets)
            m_bytes += entry(offset);
        m_bytes += "trailer\n<<\n/Size " + QByteArray::number(m_structure.size + m_offsets.size()) + "\n/Root "
            + reference(m_structure.root);
        if (m_structure.info > 0)
            m_bytes += "\n/Info " + reference(m_structure.info);
        m_bytes += "\n/Prev " + QByteArray::number(m_structure.crossReferences) + "\n>>\nstartxref\n"
            + QByteArray::number(start) + "\n%%EOF\n";
        return m_bytes;
    }

private:
    qsizetype append(int number, const QByteArray &dictionary)
    {
        const qsizetype at = m_bytes.size();
        m_bytes += QByteArray::number(number) + " 0 obj\n<<\n" + dictionary + "\n>>\nendobj\n";
        return at;
    }

    static QByteArray entry(qsizetype offset)
    {
        return QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    }

    QByteArray m_bytes;
    const Structure &m_structure;
    qsizetype m_catalogAt = 0;
    QList<qsizetype> m_offsets; ///< of the objects from Structure::size on
};

}

Result<QByteArray> withBookmarks(const QByteArray &pdf, const QList<PdfBookmark> &bookmarks, const QString &language)
{
    const std::optional<Structure> structure = Reader(pdf).read();
    if (!structure)
        return Error::protocol(u"bookmarks"_s, u"The PDF file has a structure that bookmarks cannot be added to."_s);
    Node root;
    const QList<Node> nodes = tree(bookmarks, root);
    const int rootObject = structure->size;
    const auto objectOf = [rootObject](int index) {
        return rootObject + 1 + index;
    };

    Update update(pdf, *structure);
    update.catalog(structure->catalog.trimmed() + "\n/Outlines " + reference(rootObject)
        + "\n/PageMode /UseOutlines\n/ViewerPreferences << /DisplayDocTitle true >>\n/Lang " + textString(language));
    QByteArray outlines = "/Type /Outlines";
    if (root.children > 0) {
        outlines += "\n/First " + reference(objectOf(root.first)) + "\n/Last " + reference(objectOf(root.last))
            + "\n/Count " + QByteArray::number(root.children);
    }
    update.object(rootObject, outlines);
    for (int i = 0; i < nodes.size(); ++i) {
        const Node &node = nodes[i];
        const int page = structure->pages.value(bookmarks[i].page, structure->pages.last());
        QByteArray item = "/Title " + textString(bookmarks[i].title) + "\n/Parent "
            + reference(node.parent < 0 ? rootObject : objectOf(node.parent)) + "\n/Dest [" + reference(page)
            + " /XYZ 0 " + QByteArray::number(bookmarks[i].fromBottom, 'f', 1) + " null]";
        if (node.previous >= 0)
            item += "\n/Prev " + reference(objectOf(node.previous));
        if (node.next >= 0)
            item += "\n/Next " + reference(objectOf(node.next));
        if (node.children > 0) {
            // A negative count: closed until the reader opens it.
            item += "\n/First " + reference(objectOf(node.first)) + "\n/Last " + reference(objectOf(node.last))
                + "\n/Count -" + QByteArray::number(node.children);
        }
        update.object(objectOf(i), item);
    }
    return update.finish();
}

}
