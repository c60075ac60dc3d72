#pragma once

#include "azure/credentials/signinprompts.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace azrelocate {

/// A device code for a person to type elsewhere: large, with the address, both to copy or to open, and the time left.
class DeviceCodePanel : public QWidget
{
    Q_OBJECT
public:
    explicit DeviceCodePanel(QWidget *parent = nullptr);

    void setPrompt(const DeviceCodePrompt &prompt);

private:
    void showTimeLeft();

    DeviceCodePrompt m_prompt;
    QLabel *m_steps;
    QLabel *m_code;
    QLabel *m_timeLeft;
    QPushButton *m_copy;
    QTimer m_second;
};

}
