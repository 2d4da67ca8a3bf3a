#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace rollcall::ui {

/** What lies behind an open page of a window. While it is covered it is disabled and hidden, so that neither a key nor
 *  assistive technology reaches it. Thread: gui. */
class Behind final {
public:
    /** All children of `window` but `front`; both outlive this. */
    Behind(QWidget& window, QWidget& front) : m_window(window), m_front(front) {}

    /** Again, too, after somebody has shown one of them meanwhile. */
    void cover();
    /** As it was before cover(), and what was shown since is shown. */
    void uncover();

private:
    QWidget& m_window;
    QWidget& m_front;
    std::vector<QPointer<QWidget>> m_hidden;
    std::vector<QPointer<QWidget>> m_disabled;
};

} // namespace rollcall::ui
