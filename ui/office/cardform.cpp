#include "ui/office/cardform.h"

#include "ui/office/words.h"
#include "ui/text/badgedesksentences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QToolButton>

namespace rollcall::office {

using ui::BadgeDeskSentences;

namespace {

constexpr int cardFormWidth = 300;
constexpr int cardPixels = 228; // wide
constexpr double cardShape = 85.6 / 53.98;
constexpr int backHeight = 58;
constexpr int lastMonthOfYear = 6;

/** The end of the school year that is under way. */
QDate endOfYear(const QDate& today)
{
    const QDate end(today.year(), lastMonthOfYear, 30);
    return today <= end ? end : end.addYears(1);
}

/** Asks for a file or a folder without waiting; `then` is called if one was chosen. */
void askFile(QWidget& parent, const QString& title, const QString& filter, QFileDialog::FileMode mode,
             const std::function<void(const QString&)>& then)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(&parent, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    if (mode == QFileDialog::AnyFile) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // a key that is there is taken as it is
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, then);
    dialog->open();
}

} // namespace

CardForm::CardForm(QWidget* parent) : QWidget(parent)
{
    setFixedWidth(cardFormWidth);
    build();
    retranslate();
    showFields();
    showPicture({});
}

QWidget* CardForm::fileRow(QLineEdit*& field, QToolButton*& choose)
{
    auto* row = new QWidget(this);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    field = new QLineEdit(row);
    choose = new QToolButton(row);
    choose->setText(QStringLiteral("…"));
    choose->setFocusPolicy(Qt::StrongFocus);
    across->addWidget(field, 1);
    across->addWidget(choose);
    connect(field, &QLineEdit::textChanged, this, &CardForm::changed);
    return row;
}

void CardForm::build()
{
    m_picture = words(this, "muted");
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setWordWrap(true);
    m_picture->setFixedHeight(int(cardPixels / cardShape) + 4);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_keyRow = fileRow(m_key, m_chooseKey);
    m_key->setObjectName(QStringLiteral("key"));
    m_makeKey = new QPushButton(this);
    m_makeKey->setObjectName(QStringLiteral("makeKey"));
    m_until = new QDateEdit(endOfYear(QDate::currentDate()), this);
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_until->setLocale(QLocale::c()); // digits as on the card
    m_until->setMinimumDate(QDate::currentDate());
    m_noLastDay = new QCheckBox(this);
    m_anew = new QCheckBox(this);
    m_anew->setObjectName(QStringLiteral("anew"));
    m_paper = new QComboBox(this);
    m_back = new QPlainTextEdit(this);
    m_back->setTabChangesFocus(true);
    m_back->setFixedHeight(backHeight);
    m_logoRow = fileRow(m_logo, m_chooseLogo);
    m_photoRow = fileRow(m_photos, m_choosePhotos);

    auto* inside = new QWidget(this);
    m_fields = new QFormLayout(inside);
    m_fields->setContentsMargins(0, 0, 4, 0);
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields->setVerticalSpacing(4);
    const std::pair<QWidget*, QWidget*> rows[] = {
        {m_kind, m_kind},  {m_keyRow, m_key},  {m_makeKey, nullptr}, {m_until, m_until},  {m_noLastDay, nullptr},
        {m_anew, nullptr}, {m_paper, m_paper}, {m_back, m_back},     {m_logoRow, m_logo}, {m_photoRow, m_photos}};
    for (const auto& [row, buddy] : rows) {
        if (!buddy) {
            m_fields->addRow(row);
            continue;
        }
        QLabel* label = words(this);
        label->setBuddy(buddy);
        m_fields->addRow(label, row);
    }
    auto* scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus); // the field with the focus is in sight
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(m_picture);
    down->addWidget(scroll, 1);

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT changed();
    });
    connect(m_noLastDay, &QCheckBox::toggled, this, [this](bool isEndless) {
        m_until->setEnabled(!isEndless);
        Q_EMIT changed();
    });
    connect(m_until, &QDateEdit::dateChanged, this, &CardForm::changed);
    connect(m_chooseKey, &QToolButton::clicked, this, &CardForm::chooseKey);
    connect(m_chooseLogo, &QToolButton::clicked, this, &CardForm::chooseLogo);
    connect(m_choosePhotos, &QToolButton::clicked, this, &CardForm::choosePhotos);
    connect(m_makeKey, &QPushButton::clicked, this, &CardForm::askMakeKey);
}

CardWish CardForm::wish() const
{
    const bool isSigned = m_kind->currentIndex() == 1;
    return {.numbers = {},
            .isSigned = isSigned,
            .keyFile = m_key->text().trimmed(),
            .lastDay = m_noLastDay->isChecked() ? std::nullopt : std::optional(m_until->date()),
            .isAnew = isSigned && m_anew->isChecked(),
            .isLetter = m_paper->currentIndex() == 1,
            .back = m_back->toPlainText().trimmed(),
            .logoFile = m_logo->text().trimmed(),
            .photoFolder = m_photos->text().trimmed()};
}

void CardForm::setKeyFile(const QString& file)
{
    m_key->setText(file);
}

int CardForm::pictureWidth() const
{
    return qRound(cardPixels * devicePixelRatioF());
}

void CardForm::showPicture(const QImage& picture)
{
    if (picture.isNull()) {
        m_picture->setText(BadgeDeskSentences::previewHint());
        return;
    }
    QImage shown = picture;
    shown.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(QPixmap::fromImage(shown));
}

void CardForm::setChangesAllowed(bool areAllowed)
{
    m_makeKey->setEnabled(areAllowed);
}

void CardForm::showFields()
{
    const bool isSigned = m_kind->currentIndex() == 1;
    for (QWidget* row : std::initializer_list<QWidget*>{m_keyRow, m_until}) {
        row->setVisible(isSigned);
        m_fields->labelForField(row)->setVisible(isSigned);
    }
    m_makeKey->setVisible(isSigned);
    m_noLastDay->setVisible(isSigned);
    m_anew->setVisible(isSigned);
}

void CardForm::chooseKey()
{
    askFile(*this, BadgeDeskSentences::chooseKey(), {}, QFileDialog::ExistingFile,
            [this](const QString& file) { m_key->setText(file); });
}

void CardForm::chooseLogo()
{
    askFile(*this, BadgeDeskSentences::chooseLogo(),
            BadgeDeskSentences::pictures() + QStringLiteral(" (*.png *.jpg *.jpeg *.svg)"), QFileDialog::ExistingFile,
            [this](const QString& file) { m_logo->setText(file); });
}

void CardForm::choosePhotos()
{
    askFile(*this, BadgeDeskSentences::choosePhotos(), {}, QFileDialog::Directory,
            [this](const QString& folder) { m_photos->setText(folder); });
}

void CardForm::askMakeKey()
{
    auto* warning = new QMessageBox(QMessageBox::NoIcon, BadgeDeskSentences::title(),
                                    BadgeDeskSentences::askMakeKey(), QMessageBox::NoButton, this);
    warning->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* goOn = warning->addButton(BadgeDeskSentences::makeKey(), QMessageBox::AcceptRole);
    warning->setEscapeButton(warning->addButton(BadgeDeskSentences::cancel(), QMessageBox::RejectRole));
    connect(goOn, &QPushButton::clicked, this, [this] {
        askFile(*this, BadgeDeskSentences::makeKeyTitle(), {}, QFileDialog::AnyFile,
                [this](const QString& file) { Q_EMIT keyWanted(file); });
    });
    warning->open();
}

void CardForm::retranslate()
{
    const auto fill = [](QComboBox& box, const QStringList& texts) {
        const QSignalBlocker quiet(&box);
        const int chosen = std::max(0, box.currentIndex());
        box.clear();
        box.addItems(texts);
        box.setCurrentIndex(chosen);
    };
    fill(*m_kind, {BadgeDeskSentences::plain(), BadgeDeskSentences::signedBadge()});
    fill(*m_paper, {BadgeDeskSentences::a4(), BadgeDeskSentences::letter()});
    const std::tuple<QWidget*, QWidget*, QString> labels[] = {
        {m_kind, m_kind, BadgeDeskSentences::kind()},        {m_keyRow, m_key, BadgeDeskSentences::keyFile()},
        {m_until, m_until, BadgeDeskSentences::until()},     {m_paper, m_paper, BadgeDeskSentences::paper()},
        {m_back, m_back, BadgeDeskSentences::back()},        {m_logoRow, m_logo, BadgeDeskSentences::logo()},
        {m_photoRow, m_photos, BadgeDeskSentences::photos()}};
    for (const auto& [row, field, text] : labels) {
        qobject_cast<QLabel*>(m_fields->labelForField(row))->setText(text);
        field->setAccessibleName(QString(text).remove(u'&'));
    }
    const std::pair<QToolButton*, QString> choosers[] = {{m_chooseKey, BadgeDeskSentences::chooseKey()},
                                                         {m_chooseLogo, BadgeDeskSentences::chooseLogo()},
                                                         {m_choosePhotos, BadgeDeskSentences::choosePhotos()}};
    for (const auto& [button, text] : choosers) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    }
    m_picture->setAccessibleName(BadgeDeskSentences::preview());
    m_makeKey->setText(BadgeDeskSentences::makeKey());
    m_noLastDay->setText(BadgeDeskSentences::noLastDay());
    m_anew->setText(BadgeDeskSentences::anew());
    m_anew->setToolTip(BadgeDeskSentences::whatAnewDoes());
    m_anew->setAccessibleDescription(BadgeDeskSentences::whatAnewDoes());
    m_back->setPlaceholderText(BadgeDeskSentences::backHint());
    if (m_picture->pixmap(Qt::ReturnByValue).isNull())
        m_picture->setText(BadgeDeskSentences::previewHint());
}

} // namespace rollcall::office
