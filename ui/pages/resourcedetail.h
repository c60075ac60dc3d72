#pragma once

#include "ui/models/resourcefacts.h"

#include <QWidget>

class QLabel;
class QTextBrowser;
class QToolButton;

namespace azrelocate {

class ElidedLabel;

/// What is known of the selected resource: how it moves and why, what is lost, its host names, what it needs and what
/// needs it (links that select), its id to copy.
class ResourceDetail : public QWidget
{
    Q_OBJECT
public:
    explicit ResourceDetail(QWidget *parent = nullptr);

    /// Shows what the table says at once; setFacts() adds the rest when it was read.
    void setResource(std::shared_ptr<const ResourceTable> table, qsizetype row);
    void setFacts(const ResourceFacts &facts);
    void clear();
    qsizetype row() const { return m_row; }

Q_SIGNALS:
    void resourceWanted(qsizetype row); ///< a link was followed

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();

    std::shared_ptr<const ResourceTable> m_table;
    qsizetype m_row = -1;
    std::optional<ResourceFacts> m_facts;
    QLabel *m_icon;
    ElidedLabel *m_name;
    QToolButton *m_copy;
    QTextBrowser *m_text;
};

}
