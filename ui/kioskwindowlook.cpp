// Where everything of the window stands and which colours it has, for its size, page, theme and direction.

#include "ui/kioskwindow.h"

#include <QStyle>

#include <algorithm>
#include <utility>

namespace rollcall::ui {

// Of two badges at once nobody would know whose way it is.
bool KioskWindow::offersForgotBadge(Page shown) const
{
    if (!m_isForgotBadgeOffered || !m_forgot.hasSource())
        return false;
    switch (shown) {
    case Page::Idle:
        return true;
    case Page::Fault:
        return m_fault && isCameraFault(m_fault->kind);
    case Page::Result:
        break;
    }
    const auto results = m_results.onPage();
    return results.size() == 1 && isForWhoHasNoBadge(resultKind(results.first().verdict));
}

bool KioskWindow::offersNewStudent(Page shown) const
{
    const auto results = m_results.onPage();
    return shown == Page::Result && results.size() == 1 && isForNewStudent(resultKind(results.first().verdict));
}

bool KioskWindow::isReadOtherwise(const ShownResult& result) const
{
    return !result.language.isEmpty()
           && languageFor(result.language).rightToLeft != (layoutDirection() == Qt::RightToLeft);
}

void KioskWindow::applyLook()
{
    const Scale scale(size(), std::min(m_textSize * m_chosenLarger, largestTextSize));
    const Page shown = page();
    const bool isShared = shown == Page::Result && m_resultPage.count() > 1;
    PagePlan plan = isShared                ? twoResultsPlan(size(), scale)
                    : shown == Page::Result ? resultPlan(size(), scale)
                    : shown == Page::Fault  ? faultPlan(size(), scale)
                                            : idlePlan(size(), scale);
    const bool offersForgot = offersForgotBadge(shown);
    if (offersForgot)
        plan = withForgotBadge(std::move(plan), scale);
    const bool offersNew = offersNewStudent(shown);
    if (offersNew)
        plan = withNewStudent(std::move(plan), scale);
    const QList<ShownResult> results = m_results.onPage();
    for (qsizetype i = 0; i < plan.results.size() && i < results.size(); ++i) {
        if (isReadOtherwise(results[i]))
            plan = withResultMirrored(std::move(plan), i, size());
    }
    if (layoutDirection() == Qt::RightToLeft)
        plan = mirrored(std::move(plan), size());

    const Colours paper{m_theme.paper, m_theme.ink};
    // In portrait the bottom row stands on the ground of the lower result.
    const Colours atStart = shown != Page::Result         ? paper
                            : plan.isPortrait && isShared ? m_resultPage.lastColours()
                                                          : m_resultPage.firstColours();
    const Colours atEnd = shown == Page::Result ? m_resultPage.lastColours() : paper;
    m_resultPage.setGeometry(rect());
    m_resultPage.setVisible(shown == Page::Result);
    if (shown == Page::Result)
        m_resultPage.setPlan(plan, scale);

    if (m_fault)
        m_faultCard.setFault(m_fault->kind, offersForgotBadge(Page::Fault));
    m_faultCard.setLook(m_theme, scale);
    m_faultCard.setCentred(plan.isPortrait);
    m_faultCard.setGeometry(plan.headline.translated(m_shift));
    m_faultCard.setVisible(shown == Page::Fault);

    m_hint.setStyle(themeFont(scale.text(TypeSize::lead), QFont::DemiBold), 2);
    m_hint.setColour(m_theme.ink);
    m_lens.setColour(m_theme.accent);
    placeHint(plan, scale);
    m_hint.setVisible(shown == Page::Idle);
    m_lens.setVisible(shown == Page::Idle && m_lens.side() != LensSide::None);

    m_panel.setLook(m_theme, scale);
    m_panel.setCentred(plan.isPortrait);
    m_panel.setGeometry(plan.panel.translated(m_shift));
    m_panel.setVisible(!plan.panel.isNull());

    m_preview.setColours(m_theme, atStart.background);
    m_preview.setScale(scale);
    m_preview.setTargetVisible(shown == Page::Idle);
    m_preview.setGeometry(plan.preview);
    m_preview.setVisible(!plan.preview.isNull());

    const bool isResult = shown == Page::Result;
    m_syncStatus.setColour(isResult ? atStart.text : m_theme.muted);
    m_syncStatus.setScale(scale);
    m_syncStatus.setGeometry(plan.syncStatus);
    const TouchButton::Look atFoot =
        isResult ? TouchButton::Look{Qt::transparent, atEnd.text, atEnd.text, atEnd.background}
                 : TouchButton::Look{m_theme.surface, m_theme.accent, m_theme.ink, m_theme.paper};
    const std::pair<TouchButton*, QRect> buttons[] = {
        {&m_languageButton, plan.language}, {&m_largerButton, plan.larger}, {&m_helpButton, plan.help}};
    for (const auto& [button, place] : buttons) {
        button->setLook(atFoot);
        button->setScale(scale);
        button->place(place);
        button->setVisible(!place.isNull());
    }
    m_forgotButton.setVisible(offersForgot);
    m_newStudentButton.setVisible(offersNew);
    const std::pair<TouchButton*, QRect> waysOn[] = {{&m_forgotButton, plan.forgot},
                                                     {&m_newStudentButton, plan.newStudent}};
    for (const auto& [button, place] : waysOn) {
        button->setLook(isResult
                            ? TouchButton::Look{atStart.text, atStart.text, atStart.background, atStart.background}
                            : TouchButton::Look{m_theme.surface, m_theme.accent, m_theme.ink, m_theme.paper});
        button->setScale(scale);
        button->place(place);
    }
    m_sheet.setLook(m_theme, scale);
    m_sheet.setGeometry(sheetRect(size(), scale, m_sheet.heightIn(sheetRect(size(), scale, 0).width())));
    const int corner = qMax(96, scale.length(96));
    m_corner.setColours(m_theme.accent, m_theme.surface);
    m_corner.setScale(scale);
    m_corner.setGeometry(QStyle::visualRect(layoutDirection(), rect(), {0, 0, corner, corner}));
    m_help.setLook(m_theme, scale);
    m_help.setGeometry(rect());
    if (m_helpUntil) {
        m_behindHelp.cover();
        m_help.raise();
    }
    m_forgot.setLook(m_theme, scale);
    m_forgot.setGeometry(rect());
    if (m_forgot.isOpen()) {
        m_behindForgot.cover();
        m_forgot.raise();
    }
    m_admin.setLook(m_theme, scale);
    m_admin.setGeometry(rect());
    if (m_admin.isOpen())
        m_behind.cover();
    m_dim.setGeometry(rect());
    update();
}

// The arrow stands before the sentence; in portrait both are in the middle.
void KioskWindow::placeHint(const PagePlan& plan, const Scale& scale)
{
    const QRect row = plan.headline.translated(m_shift);
    if (m_lens.side() == LensSide::None) {
        m_hint.setAlignment((plan.isPortrait ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
        m_hint.setGeometry(row);
        return;
    }
    const int arrow = std::min(row.height(), scale.text(TypeSize::lead));
    const int indent = arrow + scale.length(16);
    const QSize room(row.width() - indent, row.height());
    const int text = plan.isPortrait ? std::min(room.width(), m_hint.sizeFor(room).width() + 2) : room.width();
    const int start = row.left() + (row.width() - indent - text) / 2;
    const auto mirrored = [this, &row](const QRect& r) { return QStyle::visualRect(layoutDirection(), row, r); };
    m_lens.setGeometry(mirrored({start, row.top() + (row.height() - arrow) / 2, arrow, arrow}));
    m_hint.setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_hint.setGeometry(mirrored({start + indent, row.top(), text, row.height()}));
}

} // namespace rollcall::ui
