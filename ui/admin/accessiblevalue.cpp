#include "ui/admin/accessiblevalue.h"

#include "ui/admin/valuebox.h"

#include <QAccessibleWidget>

namespace rollcall::ui {

namespace {

class SpokenValue final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit SpokenValue(ValueBox* box) : QAccessibleWidget(box, QAccessible::SpinBox), m_box(*box) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface && m_box.range())
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    // One that holds a word or a time of day opens what it is chosen with.
    QAccessible::Role role() const override { return m_box.range() ? QAccessible::SpinBox : QAccessible::Button; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_box.text() : QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = m_box.isEnabled();
        return state;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override
    {
        if (action == pressAction())
            m_box.click();
        else
            QAccessibleWidget::doAction(action);
    }

    // Beyond its range while that is what was typed.
    QVariant currentValue() const override { return m_box.raw().toDouble(); }
    void setCurrentValue(const QVariant& value) override
    {
        if (m_box.isEnabled())
            Q_EMIT m_box.edited(QString::number(value.toDouble(), 'g', 12));
    }
    QVariant minimumValue() const override { return m_box.range()->lowest; }
    QVariant maximumValue() const override { return m_box.range()->highest; }
    QVariant minimumStepSize() const override { return m_box.range()->step; }

private:
    ValueBox& m_box;
};

QAccessibleInterface* spokenValueOf(const QString& className, QObject* object)
{
    if (className != QLatin1String("rollcall::ui::ValueBox"))
        return nullptr;
    return new SpokenValue(static_cast<ValueBox*>(object));
}

} // namespace

void installAccessibleValues()
{
    QAccessible::installFactory(spokenValueOf); // which ignores one that it has already
}

} // namespace rollcall::ui
