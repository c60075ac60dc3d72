#pragma once

#include "relocation/relocation.h"

#include "ui/session/workers.h"

namespace azrelocate {

/// The open *.relocation file. There is no "unsaved": every write is durable when it is done. UI thread.
class Document : public QObject
{
    Q_OBJECT
public:
    enum class Mode {
        Edit,   ///< everything
        Review, ///< a reviewer's words and signature; nothing else, and no sign-in
        Look,   ///< nothing: somebody else has the file, or it cannot be written
    };

    explicit Document(QObject *parent = nullptr);

    bool isOpen() const { return m_relocation != nullptr; }
    bool isOpening() const { return m_opening; }
    Mode mode() const { return m_mode; }
    QString path() const { return m_path; }
    const RelocationSettings &settings() const { return m_settings; }
    std::shared_ptr<Relocation> relocation() const { return m_relocation; }
    QDateTime now() const; ///< of the relocation's clock; UTC
    QString actor() const; ///< in whose name decisions are written

    /// Each ends in opened() or openFailed().
    void create(const QString &path, const RelocationSettings &settings, std::shared_ptr<Clock> clock = {});
    void open(const QString &path, Mode mode, std::shared_ptr<Clock> clock = {});
    void close();
    void setActor(const QString &actor);
    /// Writes changed settings; settingsChanged() or failed() follows.
    void changeSettings(const RelocationSettings &settings);

Q_SIGNALS:
    void opening(); ///< before anything of the file is there
    void opened();
    void closed();
    void openFailed(const QString &path, const azrelocate::Error &error);
    void settingsChanged();
    void failed(const azrelocate::Error &error);

private:
    struct Opened
    {
        std::shared_ptr<Relocation> relocation;
        RelocationSettings settings;
    };
    void finish(const QString &path, Mode mode, Result<Opened> opened);

    std::shared_ptr<Relocation> m_relocation;
    std::weak_ptr<Relocation> m_leaving; ///< the one before, while some worker still holds it
    bool m_wasOpen = false; ///< since the start of the program
    RelocationSettings m_settings;
    QString m_path;
    QString m_actor;
    Mode m_mode = Mode::Edit;
    bool m_opening = false;
    Workers m_workers;
};

}
