#pragma once

#include "report/reporttable.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <utility>

namespace azrelocate {

/// Writes HTML elements one after the other; every text and attribute that passes through it is escaped. Elements are
/// closed in the order in which they were opened, so that the result is well-formed.
class HtmlBuilder
{
public:
    using Attributes = std::initializer_list<std::pair<QString, QString>>;

    void open(const QString &tag, Attributes attributes = {});
    void close();
    void text(const QString &text);
    /// An element that holds only text.
    void element(const QString &tag, const QString &text, Attributes attributes = {});
    /// An element that has no end tag: meta.
    void voidElement(const QString &tag, Attributes attributes);
    /// A style sheet of the program itself; not escaped.
    void style(const QString &css);
    /// Nothing where the table has no rows.
    void table(const ReportTable &table);

    /// An id for an element, unique in this page, made of letters, digits and hyphens.
    QString anchor(const QString &prefix, const QString &name);

    QByteArray page() const { return "<!DOCTYPE html>\n" + m_html.toUtf8(); }
    static QString escaped(const QString &text);
    static QString toneClass(Tone tone);

private:
    void startTag(const QString &tag, Attributes attributes);

    QString m_html;
    QStringList m_open;
    QSet<QString> m_anchors;
};

}
