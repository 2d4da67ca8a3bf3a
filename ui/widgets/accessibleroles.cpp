#include "ui/widgets/accessibleroles.h"

#include "ui/widgets/languagesheet.h"
#include "ui/widgets/touchbutton.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QSet>

namespace rollcall::ui {

namespace {

constexpr const char* untold = "rollcall_untold";

bool isDecoration(const QObject* object)
{
    static const QSet<QString> classes = {
        QStringLiteral("rollcall::ui::DrainBar"), QStringLiteral("rollcall::ui::EdgeFlash"),
        QStringLiteral("rollcall::ui::FadeOver"), QStringLiteral("rollcall::ui::PinDots"),
        QStringLiteral("rollcall::ui::ShapeIcon")};
    return classes.contains(QLatin1String(object->metaObject()->className()));
}

/** A text that is empty now. */
bool saysNothing(const QWidget& widget)
{
    const QByteArrayView name(widget.metaObject()->className());
    return widget.accessibleName().isEmpty()
           && (name == "rollcall::ui::TextLabel" || name == "rollcall::ui::NoteLine"
               || name == "rollcall::ui::MeasuredBars" || name == "rollcall::ui::ResultChips"
               || name == "rollcall::ui::GuidancePill");
}

/** What says something: a widget without the children that only decorate it. */
class TellingWidget final : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;

    // It stays in the tree, for its neighbours to keep their places there.
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (saysNothing(*widget()))
            state.invisible = true;
        return state;
    }
    int childCount() const override { return static_cast<int>(told().size()); }
    QAccessibleInterface* child(int index) const override
    {
        return QAccessible::queryAccessibleInterface(told().value(index));
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        return child ? static_cast<int>(told().indexOf(qobject_cast<QWidget*>(child->object()))) : -1;
    }

private:
    QList<QWidget*> told() const
    {
        QList<QWidget*> all;
        for (QWidget* child : widget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            if (!child->isWindow() && !isDecoration(child) && !child->property(untold).toBool())
                all << child;
        }
        return all;
    }
};

/** A button, or a choice of which one in its group is taken; which of both is known only after it was made. */
class SpokenButton final : public QAccessibleWidget {
public:
    explicit SpokenButton(TouchButton* button) : QAccessibleWidget(button), m_button(*button) {}

    QAccessible::Role role() const override
    {
        return m_button.isCheckable() ? QAccessible::RadioButton : QAccessible::Button;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button.isCheckable();
        state.checked = m_button.isChecked();
        return state;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override
    {
        if (action == pressAction())
            m_button.click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    TouchButton& m_button;
};

std::optional<QAccessible::Role> roleOf(const QString& className)
{
    static const QHash<QString, QAccessible::Role> roles = {
        {QStringLiteral("rollcall::ui::KioskWindow"), QAccessible::Window},
        {QStringLiteral("rollcall::ui::TextLabel"), QAccessible::StaticText},
        {QStringLiteral("rollcall::ui::ResultPage"), QAccessible::Notification},
        {QStringLiteral("rollcall::ui::FaultCard"), QAccessible::Notification},
        {QStringLiteral("rollcall::ui::ConfirmSheet"), QAccessible::AlertMessage},
        {QStringLiteral("rollcall::ui::LanguageSheet"), QAccessible::Grouping},
        {QStringLiteral("rollcall::ui::PageList"), QAccessible::Grouping},
        {QStringLiteral("rollcall::ui::CameraPreview"), QAccessible::Graphic},
        {QStringLiteral("rollcall::ui::ResultChips"), QAccessible::StaticText},
    };
    const auto role = roles.constFind(className);
    return role == roles.constEnd() ? std::nullopt : std::optional(*role);
}

// Qt asks for the class of an object, then for each it inherits from.
QAccessibleInterface* interfaceOf(const QString& className, QObject* object)
{
    if (!object->isWidgetType())
        return nullptr;
    if (className == QLatin1String("rollcall::ui::TouchButton"))
        return new SpokenButton(static_cast<TouchButton*>(object));
    auto* widget = static_cast<QWidget*>(object);
    if (const auto role = roleOf(className))
        return new TellingWidget(widget, *role);
    if (className == QLatin1String("QWidget")
        && QByteArrayView(object->metaObject()->className()).startsWith("rollcall::ui::"))
        return new TellingWidget(widget);
    return nullptr;
}

} // namespace

void installAccessibleRoles()
{
    QAccessible::installFactory(interfaceOf); // which ignores one that it has already
}

void setTold(QWidget& widget, bool told)
{
    widget.setProperty(untold, !told);
}

} // namespace rollcall::ui
