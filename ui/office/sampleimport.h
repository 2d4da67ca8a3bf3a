#pragma once

#include "ui/office/rosterimport.h"

namespace rollcall::office {

/** Gives a made-up preview of whatever list, for pictures and tests. Answers at once. Thread: gui. */
class SampleImport final : public RosterImport {
    Q_OBJECT

public:
    void read(const ListChoice& choice, QObject* context, std::function<void(const Read&)> then) override;
    void write(QObject* context, std::function<void(const Write&)> then) override;
    bool canUndo() const override { return isWritten; }
    void undo(QObject* context, std::function<void(const Undo&)> then) override;

    static ListPreview sample();

    ListPreview preview = sample();
    std::optional<QString> trouble = {};       ///< the answer to everything, while it is set
    std::optional<ListPreview> meanwhile = {}; ///< the answer to the next write
    QList<ListChoice> asked = {};
    QStringList leftByUndo = {};
    bool isWritten = false;
};

} // namespace rollcall::office
