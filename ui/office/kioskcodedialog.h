#pragma once

#include "ui/office/kiosklist.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace rollcall::office {

/** Makes a pairing code and shows it: large, to be typed, and as a picture. For a new kiosk it asks what that is to be called first.
 *  Thread: gui. */
class KioskCodeDialog : public QDialog {
    Q_OBJECT

public:
    /** `source` outlives it. `taken`: the ids there are. */
    KioskCodeDialog(KioskListSource& source, QStringList taken, QWidget* parent = nullptr);

    /** For a kiosk that is there: nothing is asked, the code is made at once. */
    void makeFor(const QString& id);

Q_SIGNALS:
    /** A code is made for this kiosk; then it was, or not. */
    void asked(const QString& id);
    void made(const QString& id);
    void refused(const rollcall::office::CloudFault& fault);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeForTyped();
    void make(const QString& id);
    void show(const KioskCode& code);
    void look();
    void fit();

    KioskListSource& m_source;
    const QStringList m_taken;
    QString m_id;
    QStackedWidget* m_steps;
    QLineEdit* m_typed;
    QLabel* m_objection;
    QPushButton* m_makeButton;
    QLabel* m_code;
    QLabel* m_for;
    QLabel* m_replaces;
    QLabel* m_picture;
    QPushButton* m_copyButton;
};

} // namespace rollcall::office
