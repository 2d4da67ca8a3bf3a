#include "ui/admin/camerapage.h"

#include "ui/admin/adminplan.h"
#include "ui/text/adminsentences.h"
#include "ui/text/camerasentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

namespace {

using Kind = NoteLine::Kind;
using Judgement = ReadingTest::Judgement;

constexpr int leastForTwo = 400; // pixels of width: below that the names of the cameras are cut beside the picture

NoteLine::Note judged(const ReadingTest::Figures& figures)
{
    const bool isGood = figures.judgement == Judgement::ReadsWell;
    const bool isBad = figures.judgement == Judgement::NoPicture || figures.judgement == Judgement::NothingSeen;
    return {isGood ? Kind::Good : isBad ? Kind::Fault : Kind::Doubt, CameraSentences::judgement(figures)};
}

} // namespace

CameraPage::CameraPage(CameraFeed& feed, SettingsStore& settings, const Clock& clock)
    : m_feed(feed), m_settings(settings), m_clock(clock), m_picture(this), m_list(this)
{
    m_list.setModel(&m_rows);
    connect(&m_list, &RowList::clicked, this, &CameraPage::choose);
    connect(&m_list, &RowList::activated, this, &CameraPage::choose);
    connect(&m_feed, &CameraFeed::frameCame, this, [this](const QVideoFrame& frame) {
        m_picture.setFrame(frame);
        if (m_isTesting)
            m_test->noteFrame();
    });
    connect(&m_feed, &CameraFeed::searched, this, &CameraPage::noteSearched);
    connect(&m_feed, &CameraFeed::changed, this, &CameraPage::takeState);
    takeState();
    retranslate();
}

// A page that is destroyed with its pane is not hidden before.
CameraPage::~CameraPage()
{
    m_feed.setWatched(false);
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
    if (m_isTesting)
        return {Kind::Plain, CameraSentences::testing(m_test->left(m_clock.monotonic()))};
    if (m_message)
        return *m_message;
    if (m_figures)
        return judged(*m_figures);
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
    m_figures.reset();
    m_test.emplace(m_clock.monotonic());
    m_isTesting = true;
    showRows();
}

void CameraPage::noteSearched(const SearchedFrame& frame)
{
    m_picture.setOutline(frame.corners, frame.isRead);
    if (!m_isTesting)
        return;
    m_test->noteSearched(frame);
    if (m_test->left(m_clock.monotonic()) <= std::chrono::milliseconds(0))
        endTest();
}

void CameraPage::refresh()
{
    if (!m_isTesting)
        return;
    if (m_test->left(m_clock.monotonic()) <= std::chrono::milliseconds(0))
        return endTest();
    showRows();
}

void CameraPage::endTest()
{
    m_isTesting = false;
    m_figures = m_test->figures(m_clock.monotonic());
    showRows();
}

void CameraPage::takeState()
{
    m_state = m_feed.state();
    m_picture.setSentence(m_state.fault ? CameraSentences::noPicture(*m_state.fault) : QString());
    showRows();
}

void CameraPage::showRows()
{
    QList<ListRow> rows;
    if (m_isTesting)
        rows = CameraSentences::figures(m_test->figures(m_clock.monotonic()));
    else if (m_figures)
        rows = CameraSentences::figures(*m_figures);
    m_firstCamera = int(rows.size());
    for (const CameraFeed::Camera& camera : std::as_const(m_state.cameras)) {
        const QString words = camera.isInUse      ? CameraSentences::inUse()
                              : m_state.canChoose ? CameraSentences::touchToUse()
                                                  : CameraSentences::namedElsewhere();
        rows.append({.sign = camera.isInUse ? Shape::Tick : Shape::Ring, .upper = camera.name, .lower = words});
    }
    m_rows.setRows(rows);
    Q_EMIT changed();
}

void CameraPage::choose(const QModelIndex& index)
{
    const int which = index.row() - m_firstCamera;
    if (which < 0 || which >= m_state.cameras.size() || m_state.cameras.at(which).isInUse || !m_state.canChoose
        || m_isTesting || m_isBusy)
        return;
    Q_EMIT asked({.text = CameraSentences::askUse(),
                  .detail = m_state.cameras.at(which).name,
                  .reject = AdminSentences::cancel(),
                  .confirm = CameraSentences::useIt(),
                  .then =
                      [this, which](Choice choice) {
                          if (choice == Choice::Confirm)
                              useCamera(which);
                      },
                  .isMeant = true});
}

// The places in the list change when another camera is plugged in, so the name says it where it can.
void CameraPage::useCamera(int which)
{
    const auto& cameras = m_state.cameras;
    if (which >= cameras.size())
        return;
    const QString name = cameras.at(which).name;
    const auto sameName =
        std::count_if(cameras.begin(), cameras.end(), [&name](const auto& one) { return one.name == name; });
    const QString nameKey = QStringLiteral("camera.name");
    if (sameName == 1 && m_settings.normalized(nameKey, name))
        saveChoice({{nameKey, name}});
    else
        saveChoice({{nameKey, std::nullopt}, {QStringLiteral("camera.index"), QString::number(which)}});
}

// The file is read first: it may have been changed by somebody else, of which nobody needs to know who chooses a camera.
void CameraPage::saveChoice(const QList<SettingChange>& changes)
{
    m_isBusy = true;
    const auto fail = [this](const SettingsFault& fault) {
        m_isBusy = false;
        m_message = {Kind::Fault, AdminSentences::notSaved()};
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
            m_figures.reset(); // they are of the other camera
            m_message = {Kind::Good, CameraSentences::chosen()};
            takeState();
        });
    });
}

void CameraPage::showEvent(QShowEvent*)
{
    m_feed.setWatched(true);
}

void CameraPage::hideEvent(QHideEvent*)
{
    m_feed.setWatched(false);
    m_picture.setOutline({}, false);
    if (m_isTesting) {
        m_isTesting = false;
        m_test.reset();
        showRows();
    }
}

void CameraPage::retranslate()
{
    m_picture.setWaitingText(CameraSentences::waiting());
    m_picture.setAccessibleName(CameraSentences::livePicture());
    m_list.setAccessibleName(title());
    takeState();
}

void CameraPage::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_picture.setLook(theme, scale);
    m_list.setLook(theme, scale);
    place();
}

void CameraPage::resizeEvent(QResizeEvent*)
{
    place();
}

void CameraPage::place()
{
    const AdminPlan plan = adminPlan(size(), m_scale);
    const int gap = std::max(16, m_scale.length(16));
    const QRect room = plan.header.united(plan.rows).adjusted(0, m_scale.length(16), 0, 0);
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    QRect picture = room;
    QRect list = room;
    if (room.width() > room.height() && room.width() >= leastForTwo) {
        picture.setWidth(room.width() * 11 / 20);
        list.setLeft(picture.right() + 1 + gap);
    } else {
        picture.setHeight(std::min(room.width() * 9 / 16, room.height() * 11 / 20));
        list.setTop(picture.bottom() + 1 + gap);
    }
    m_picture.setGeometry(mirrored(picture));
    m_list.setGeometry(mirrored(list));
}

} // namespace rollcall::ui
