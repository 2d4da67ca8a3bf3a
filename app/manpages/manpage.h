#pragma once

#include <QString>

namespace rollcall::app {

/** A manual page as source for man(7). Texts are plain ones; whatever means something to troff is written so that it does not. */
class ManPage {
public:
    /** `summary` completes "name - ...". `date` as YYYY-MM-DD: of the release, so that a page made twice is the same. */
    ManPage(const QString& name, int section, const QString& summary, const QString& date);

    void heading(const QString& text);
    void subheading(const QString& text);
    void paragraph(const QString& text);
    /** A line in bold that the next paragraph explains. */
    void term(const QString& tag, const QString& text);
    /** Lines that are shown as they are. */
    void example(const QString& lines);

    const QString& source() const { return m_source; }

private:
    QString m_source;
    bool m_isBelowHeading = false; ///< where a paragraph begins by itself
};

} // namespace rollcall::app
