#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QWidget>

#include <cstdlib>

namespace azrelocate {

/// Ends the program as soon as its first window was drawn: what somebody who starts it waits for. Nothing is tidied up,
/// since nobody waits for that.
class QuitAtFirstPaint : public QObject
{
public:
    explicit QuitAtFirstPaint(QCoreApplication &application)
        : QObject(&application)
    {
        application.installEventFilter(this);
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Paint ? qobject_cast<QWidget *>(object) : nullptr;
        if (widget && widget->isWindow())
            QMetaObject::invokeMethod(
                this, [] { std::_Exit(0); }, Qt::QueuedConnection); // the picture is on the screen by then
        return QObject::eventFilter(object, event);
    }
};

}
