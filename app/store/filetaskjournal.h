#pragma once

#include "store/relocationfile.h"

namespace azrelocate {

/// The task journal in a relocation file.
class FileTaskJournal final : public TaskJournal
{
public:
    explicit FileTaskJournal(std::shared_ptr<RelocationFile> file)
        : m_file(std::move(file))
    {
    }

    Result<void> save(const QList<Task> &tasks, TaskTransition transition) override
    {
        return m_file->saveTasks(tasks, transition);
    }
    Result<QList<Task>> load() const override { return m_file->tasks(); }

private:
    std::shared_ptr<RelocationFile> m_file;
};

}
