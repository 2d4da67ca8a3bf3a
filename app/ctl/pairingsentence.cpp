#include "app/ctl/pairingsentence.h"

namespace rollcall::app {

using supabase::PairingFault;

QString sentence(const supabase::PairingFailure& failure)
{
    switch (failure.fault) {
    case PairingFault::WrongCode:
        if (failure.triesLeft && *failure.triesLeft > 0)
            return QStringLiteral("This code is wrong; %1 tries are left for it.").arg(*failure.triesLeft);
        return QStringLiteral("This code is wrong. Codes have 16 letters and digits; ask the office for a new one if "
                              "it was copied rightly.");
    case PairingFault::TooManyTries:
        return QStringLiteral("This code was tried wrongly too often and is void; ask the office for a new one.");
    case PairingFault::UsedUp:
        return QStringLiteral("This code was used before, and a code works once; ask the office for a new one.");
    case PairingFault::Expired:
        return QStringLiteral("The time of this code is over; ask the office for a new one.");
    case PairingFault::OtherDevice:
        return QStringLiteral("This code is for \"%1\", which is not the device wanted here; it is still good there.")
            .arg(failure.device);
    case PairingFault::AccountInUse:
        return QStringLiteral("This account is another kiosk's or a person's; use one made for this kiosk alone.");
    case PairingFault::SignUpClosed:
        return QStringLiteral("The project takes no new accounts. Let an administrator make one for this kiosk, and "
                              "use --email.");
    case PairingFault::NeedsConfirmation:
        return QStringLiteral("The project wants new accounts confirmed by e-mail, which a kiosk cannot. Let an "
                              "administrator make one for this kiosk, and use --email.");
    case PairingFault::TooManySignUps:
        return QStringLiteral("Too many new accounts were made from this network; wait an hour, or use --email.");
    case PairingFault::LoginRefused:
        return QStringLiteral("The e-mail address or the password is wrong.");
    case PairingFault::KeyRejected:
        return QStringLiteral(
            "The project refuses this key; use the publishable (or anon) key of that very project.");
    case PairingFault::NotPrepared:
        return QStringLiteral("The project does not know pairing: apply the migrations of deploy/supabase first.");
    case PairingFault::NotSupabase:
        return QStringLiteral("Somebody else answers at this address: the log-in page of the network (open it in a "
                              "browser), a proxy, or the address is not the project's.");
    case PairingFault::Unreachable:
        return QStringLiteral("The project cannot be reached (%1): check cable or Wi-Fi, the address, and the clock.")
            .arg(failure.code);
    case PairingFault::ServerTrouble:
        break;
    }
    return QStringLiteral("The project cannot do this now (%1); try again in some minutes.").arg(failure.code);
}

} // namespace rollcall::app
