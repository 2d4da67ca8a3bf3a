#include "ui/widgets/accessibleroles.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QWidget>

namespace rollcall::ui {

namespace {

QAccessibleInterface* interfaceOf(const QString& className, QObject* object)
{
    static const QHash<QString, QAccessible::Role> roles = {
        {QStringLiteral("rollcall::ui::TextLabel"), QAccessible::StaticText},
        {QStringLiteral("rollcall::ui::ResultPage"), QAccessible::AlertMessage},
        {QStringLiteral("rollcall::ui::FaultCard"), QAccessible::AlertMessage},
        {QStringLiteral("rollcall::ui::CameraPreview"), QAccessible::Graphic},
        {QStringLiteral("rollcall::ui::ResultChips"), QAccessible::StaticText},
    };
    const auto role = roles.constFind(className);
    if (role == roles.constEnd() || !object->isWidgetType())
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget*>(object), *role);
}

} // namespace

void installAccessibleRoles()
{
    QAccessible::installFactory(interfaceOf); // which ignores one that it has already
}

} // namespace rollcall::ui
