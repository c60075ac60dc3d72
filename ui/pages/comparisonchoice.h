#pragma once

#include "relocation/reportdifference.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace azrelocate {

/// What an exported report is compared with: nothing, a day of this relocation, or another file of it.
class ComparisonChoice : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonChoice(const QString &directory, QWidget *parent = nullptr);

    ReportBase base() const;

private:
    enum Kind { Nothing, Day, File };
    void choose(int kind);
    void chooseFile();
    void setFile(const QString &path);

    const QString m_directory;
    QComboBox *m_kind;
    QDateEdit *m_day;
    QString m_file;
};

}
