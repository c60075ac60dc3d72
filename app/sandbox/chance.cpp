#include "sandbox/chance.h"

#include <utility>

namespace azrelocate::sandbox {

Result<QByteArray> Chance::once(const std::function<Result<QByteArray>()> &make)
{
    if (!m_given.isEmpty()) {
        QByteArray given = m_given.takeFirst();
        return given.isEmpty() ? make() : Result<QByteArray>(std::move(given));
    }
    Result<QByteArray> made = make();
    if (m_keeps)
        m_made.append(made.value_or(QByteArray()));
    return made;
}

QList<QByteArray> Chance::takeMade()
{
    return std::exchange(m_made, {});
}

}
