#include "ui/admin/camerapage.h"

#include "ui/admin/adminplan.h"
#include "ui/text/adminsentences.h"
#include "ui/text/camerasentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

using Kind = NoteLine::Kind;

CameraPage::CameraPage(CameraFeed& feed, SettingsStore& settings, const Clock& clock)
    : m_feed(feed), m_settings(settings), m_view(feed, clock, this)
{
    connect(&m_view, &ReadingView::chosen, this, &CameraPage::choose);
    connect(&m_view, &ReadingView::counted, this, [this](const ReadingTest::Figures& figures) {
        if (m_tried)
            askWhetherToUse(figures);
        Q_EMIT changed();
    });
    connect(&m_feed, &CameraFeed::changed, this, &CameraPage::takeState);
    takeState();
    retranslate();
}

// The end of a trial is told by the feed, when there is no page any more to hear it.
CameraPage::~CameraPage()
{
    m_feed.disconnect(this);
}

QString CameraPage::title() const
{
    return CameraSentences::title();
}

std::optional<Shape> CameraPage::icon() const
{
    return m_state.fault ? std::optional(Shape::HollowTriangle) : std::nullopt;
}

NoteLine::Note CameraPage::status() const
{
    if (m_view.isCounting())
        return {Kind::Plain, m_tried ? CameraSentences::trying(m_tried->name, m_view.left())
                                     : CameraSentences::testing(m_view.left())};
    if (m_message)
        return *m_message;
    if (m_view.figures())
        return CameraSentences::judged(*m_view.figures());
    return {Kind::Plain, CameraSentences::intro()};
}

void CameraPage::open()
{
    m_message.reset();
    takeState();
}

QString CameraPage::testTitle() const
{
    return CameraSentences::test();
}

void CameraPage::test()
{
    m_message.reset();
    m_view.begin();
    Q_EMIT changed();
}

void CameraPage::refresh()
{
    m_view.refresh();
    if (m_view.isCounting())
        Q_EMIT changed();
}

void CameraPage::takeState()
{
    m_state = m_feed.state();
    showRows();
}

void CameraPage::showRows()
{
    QList<ListRow> rows;
    for (const CameraFeed::Camera& camera : std::as_const(m_state.cameras)) {
        const QString words = camera.isInUse      ? m_tried ? CameraSentences::beingTried() : CameraSentences::inUse()
                                   : m_state.canChoose ? CameraSentences::touchToTry()
                                                  : CameraSentences::namedElsewhere();
        rows.append({.sign = camera.isInUse ? Shape::Tick : Shape::Ring, .upper = camera.name, .lower = words});
    }
    m_view.setRows(rows);
    Q_EMIT changed();
}

void CameraPage::choose(int which)
{
    if (which >= m_state.cameras.size() || m_state.cameras.at(which).isInUse || !m_state.canChoose
        || m_view.isCounting() || m_isBusy)
        return;
    m_message.reset();
    m_tried.emplace(m_feed, m_state.cameras.at(which).name, changesFor(which));
    m_view.begin();
    takeState();
}

// The places in the list change when another camera is plugged in, so the name says it where it can.
QList<SettingChange> CameraPage::changesFor(int which) const
{
    const auto& cameras = m_state.cameras;
    const QString name = cameras.at(which).name;
    const auto sameName =
        std::count_if(cameras.begin(), cameras.end(), [&name](const auto& one) { return one.name == name; });
    const QString nameKey = QStringLiteral("camera.name");
    if (sameName == 1 && m_settings.normalized(nameKey, name))
        return {{nameKey, name}};
    return {{nameKey, std::nullopt}, {QStringLiteral("camera.index"), QString::number(which)}};
}

void CameraPage::askWhetherToUse(const ReadingTest::Figures& figures)
{
    Q_EMIT asked({.text = CameraSentences::askUse(m_tried->name),
                  .detail = CameraSentences::judgement(figures),
                  .reject = CameraSentences::keepOther(),
                  .confirm = CameraSentences::useIt(),
                  .then =
                      [this, changes = m_tried->changes](Choice choice) {
                          if (choice == Choice::Confirm)
                              saveChoice(changes);
                          else
                              endTrial();
                      },
                  .rows = CameraSentences::figures(figures),
                  .isMeant = true});
}

void CameraPage::endTrial()
{
    m_view.stop();
    if (!m_tried)
        return;
    m_tried.reset();
    m_view.forgetFigures(); // they are of the other camera
    takeState();
}

// The file is read first: it may have been changed by somebody else, of which nobody needs to know who chooses a camera.
void CameraPage::saveChoice(const QList<SettingChange>& changes)
{
    m_isBusy = true;
    const auto fail = [this](const SettingsFault& fault) {
        m_isBusy = false;
        m_message = {Kind::Fault, AdminSentences::notSaved()};
        endTrial();
        Q_EMIT changed();
        Q_EMIT asked({AdminSentences::notSaved(), fault.detail, AdminSentences::close(), {}});
    };
    m_settings.load(this, [this, changes, fail](const SettingsReply& loaded) {
        if (const auto* fault = std::get_if<SettingsFault>(&loaded))
            return fail(*fault);
        m_settings.save(changes, this, [this, fail](const SettingsReply& saved) {
            if (const auto* fault = std::get_if<SettingsFault>(&saved))
                return fail(*fault);
            m_isBusy = false;
            m_message = {Kind::Good, CameraSentences::chosen()};
            m_tried.reset(); // it is the one in force now, and its figures stay
            takeState();
        });
    });
}

void CameraPage::hideEvent(QHideEvent*)
{
    endTrial();
}

void CameraPage::retranslate()
{
    m_view.retranslate();
    m_view.setListName(title());
    takeState();
}

void CameraPage::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_view.setLook(theme, scale);
    place();
}

void CameraPage::resizeEvent(QResizeEvent*)
{
    place();
}

void CameraPage::place()
{
    m_view.setGeometry(QStyle::visualRect(layoutDirection(), rect(), adminPlan(size(), m_scale).room));
}

} // namespace rollcall::ui
