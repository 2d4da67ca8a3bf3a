#pragma once

#include "ui/office/badgesource.h"
#include "ui/office/officepage.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTableView;
class QToolButton;

namespace rollcall::office {

class BadgeTable;
class CardForm;

/** The students and the badge that each has; cards are made for those who are ticked. Ctrl+F goes to the search, Ctrl+S saves the cards,
 *  Ctrl+P prints them, F5 reads again. Thread: gui. */
class BadgesPage final : public OfficePage {
    Q_OBJECT

public:
    /** `source` outlives the page. */
    explicit BadgesPage(BadgeSource& source, QWidget* parent = nullptr);

    QString title() const override;
    void open() override;
    void refresh() override;
    void retranslate() override;
    void setChangesAllowed(bool areAllowed) override;
    bool isDirty() const override { return m_isMaking; }

private:
    void buildList();
    void take(const KnownBadges& known);
    const BadgeHolder* chosen() const;
    void selectChosen();
    void showChosen();
    void showPreview();
    void updateButtons();
    /** What is wanted for these students; nothing after a note that says what is missing. */
    std::optional<CardWish> wishFor(const QStringList& numbers);
    /** Says first what signed cards come to; `then` if that is wanted. */
    void askPlan(const CardWish& wish, const std::function<void()>& then);
    void save();
    void print();
    void showOnScreen();
    void made(const BadgeSource::Made& answer, const QString& done);
    void showCode(const QString& name, const QImage& code);
    void makeKey(const QString& file);
    void askLost();
    void reportFound();
    void changed(const BadgeSource::Change& answer, quint32 serial, const QString& done);
    void beginMaking(const QString& sentence);
    void note(Note::Kind kind, const QString& text);

    BadgeSource& m_source;
    BadgeTable* m_model;
    KnownBadges m_known;
    QString m_chosenNumber;
    bool m_isSelecting = false; ///< the page itself moves the selection
    bool m_isMaking = false;
    bool m_areChangesAllowed = true;
    int m_previews = 0; ///< how many were asked for

    QLabel* m_searchLabel;
    QLineEdit* m_search;
    QLabel* m_sectionLabel;
    QComboBox* m_section;
    QLabel* m_fault;
    QTableView* m_table;
    QLabel* m_count;
    QToolButton* m_tick;
    QMenu* m_tickMenu;
    QPushButton* m_lost;
    QPushButton* m_found;
    QPushButton* m_screen;
    CardForm* m_form;
    QPushButton* m_save;
    QPushButton* m_print;
};

} // namespace rollcall::office
