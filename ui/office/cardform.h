#pragma once

#include "ui/office/badgesource.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace rollcall::office {

/** How cards are to be made, and what one looks like. Thread: gui. */
class CardForm final : public QWidget {
    Q_OBJECT

public:
    explicit CardForm(QWidget* parent = nullptr);

    /** What is chosen, for nobody yet. */
    CardWish wish() const;
    void setKeyFile(const QString& file);
    /** How wide the picture of a card is shown, in pixels of the screen. */
    int pictureWidth() const;
    /** Null: nobody's card can be shown. */
    void showPicture(const QImage& picture);
    /** Whether a key may be made. */
    void setChangesAllowed(bool areAllowed);
    void retranslate();

Q_SIGNALS:
    void changed();
    void keyWanted(const QString& file);

private:
    void build();
    QWidget* fileRow(QLineEdit*& field, QToolButton*& choose);
    void showFields();
    void chooseKey();
    void chooseLogo();
    void choosePhotos();
    void askMakeKey();

    QFormLayout* m_fields;
    QLabel* m_picture;
    QComboBox* m_kind;
    QWidget* m_keyRow;
    QLineEdit* m_key;
    QToolButton* m_chooseKey;
    QPushButton* m_makeKey;
    QCheckBox* m_noLastDay;
    QDateEdit* m_until;
    QCheckBox* m_anew;
    QComboBox* m_paper;
    QPlainTextEdit* m_back;
    QWidget* m_logoRow;
    QLineEdit* m_logo;
    QToolButton* m_chooseLogo;
    QWidget* m_photoRow;
    QLineEdit* m_photos;
    QToolButton* m_choosePhotos;
};

} // namespace rollcall::office
