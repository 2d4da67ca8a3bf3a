#include "ui/office/faultsentence.h"

#include "ui/text/desksentences.h"

namespace rollcall::office {

using ui::DeskSentences;

QString faultSentence(const CloudFault& fault)
{
    using Kind = CloudFault::Kind;
    switch (fault.kind) {
    case Kind::NoAnswer:
        return DeskSentences::noAnswer();
    case Kind::NotOurs:
        return DeskSentences::notOurs();
    case Kind::Paused:
        return DeskSentences::paused();
    case Kind::KeyRejected:
        return DeskSentences::keyRejected();
    case Kind::LoginRefused:
        return DeskSentences::loginRefused();
    case Kind::NotStaff:
        return DeskSentences::notStaff();
    case Kind::NoRight:
        return DeskSentences::noRight();
    case Kind::Refused:
        break;
    case Kind::BadAddress:
        return DeskSentences::badAddress();
    case Kind::BadKey:
        return DeskSentences::badKey();
    case Kind::SecretKey:
        return DeskSentences::secretKey();
    case Kind::NotKept:
        return DeskSentences::notKept();
    }
    return DeskSentences::withCode(DeskSentences::refused(), fault.code);
}

} // namespace rollcall::office
