#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QWidget>

namespace azrelocate {

/// Ends the program after the first window was drawn: what somebody who starts it waits for.
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
            QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
        return QObject::eventFilter(object, event);
    }
};

}
