#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace rollcall::cards {

/** What stands on one student's card. Only the code has to be there. */
struct Card {
    QString name; ///< in any script; smaller where it is long
    QString section = {};
    QString number = {};    ///< printed as it is, for people
    QString note = {};      ///< one short line under the number, such as until when the card is valid
    QByteArray code;        ///< what the QR code says
    QString photoFile = {}; ///< a picture that Qt reads; initials where it is empty or cannot be read
};

/** What all cards of a school have in common. */
struct CardStyle {
    QString school;
    QImage logo = {};  ///< none: the name alone
    QString back = {}; ///< the text of the back; empty: the cards have a front only
};

} // namespace rollcall::cards
