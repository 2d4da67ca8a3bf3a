#pragma once

#include "core/base/clock.h"
#include "ui/office/kioskmodel.h"
#include "ui/office/officepage.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace rollcall::office {

class KioskCodeDialog;

/** The school's kiosks: which there are, how each is, and what the office can do about one. Asks the cloud every five seconds at most
 *  while it is shown, and for missing records every five minutes. Thread: gui. */
class KiosksPage final : public OfficePage {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds holesInterval = std::chrono::minutes(5);

    /** Both outlive it. */
    KiosksPage(KioskListSource& source, const Clock& clock, QWidget* parent = nullptr);

    QString title() const override;
    void open() override;
    void refresh() override;
    void retranslate() override;
    void setChangesAllowed(bool areAllowed) override;
    bool isDirty() const override;

private:
    using Described = KioskListSource::Described;

    void read();
    void readHoles();
    void take(const KnownKiosks& known);
    const Kiosk* chosen() const;
    void choose();
    void showSummary();
    void showChosen();
    void showButtons();
    void keepFields(const Kiosk& kiosk);
    void save();
    void pairNew();
    void makeNewCode();
    void askShutOut();
    void setShutOut(const QString& id, const QString& called, bool isShutOut);
    void watch(KioskCodeDialog& dialog);
    void tellRefused(const CloudFault& fault);

    KioskListSource& m_source;
    const Clock& m_clock;
    KioskModel m_model;
    std::optional<QList<KioskHole>> m_holes; ///< nothing while they are not known
    std::optional<KioskList> m_list;         ///< as last read
    QString m_chosenId;
    Kiosk m_kept; ///< as its name and place were when they were put into the fields
    bool m_isReading = false;
    bool m_areChangesAllowed = true;
    bool m_isShowing = false;                          ///< a selection that the page makes itself
    std::optional<CloudFault> m_fault;                 ///< why the last reading failed
    std::optional<std::chrono::milliseconds> m_readAt; ///< monotonic, as the next
    std::optional<std::chrono::milliseconds> m_holesAt;

    QLabel* m_summary;
    QPushButton* m_pairButton;
    QTableView* m_table;
    QLabel* m_heading;
    QLabel* m_explanation;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_placeLabel;
    QLineEdit* m_place;
    QLabel* m_meanwhile;
    QPushButton* m_saveButton;
    QPushButton* m_discardButton;
    QLabel* m_holesHeading;
    QLabel* m_holesText;
    QPushButton* m_codeButton;
    QPushButton* m_shutOutButton;
    QPushButton* m_letInButton;
    QWidget* m_detail;
};

} // namespace rollcall::office
