#include "tests/ui/screenreader.h"

#include <atspi/atspi.h>

#include <algorithm>

namespace rollcall::support {

namespace {

/** A string that libatspi gave away. */
QString taken(gchar* text)
{
    const QString copy = QString::fromUtf8(text);
    g_free(text);
    return copy;
}

std::shared_ptr<AtspiAccessible> held(AtspiAccessible* object)
{
    return {object, [](AtspiAccessible* one) {
                if (one)
                    g_object_unref(one);
            }};
}

constexpr int patience = 20000; // ms
constexpr int mostRows = 20;    // of a list, which may have thousands
constexpr int mostCells = 40;   // of a table, its headings among them

bool has(AtspiStateSet* states, AtspiStateType state)
{
    return atspi_state_set_contains(states, state);
}

/** False if it is not showing: then nobody reaches it or what is in it. What is asked of an object that has gone meanwhile is
 *  nothing. */
bool readStates(HeardObject& object)
{
    AtspiStateSet* states = atspi_accessible_get_state_set(object.handle.get());
    if (!states)
        return false;
    const bool isShowing = has(states, ATSPI_STATE_SHOWING);
    object.isEnabled = has(states, ATSPI_STATE_ENABLED);
    object.isFocusable = has(states, ATSPI_STATE_FOCUSABLE);
    object.isChecked = has(states, ATSPI_STATE_CHECKED);
    g_object_unref(states);
    return isShowing;
}

// Each is a question over the bus, so it is asked of what can answer only.
void readControl(HeardObject& object)
{
    AtspiAccessible* accessible = object.handle.get();
    if (AtspiAction* action = atspi_accessible_get_action_iface(accessible)) {
        for (int i = 0; i < atspi_action_get_n_actions(action, nullptr); ++i)
            object.actions << taken(atspi_action_get_action_name(action, i, nullptr));
        g_object_unref(action);
    }
    if (AtspiValue* value = atspi_accessible_get_value_iface(accessible)) {
        object.value = HeardObject::Value{atspi_value_get_current_value(value, nullptr),
                                          atspi_value_get_minimum_value(value, nullptr),
                                          atspi_value_get_maximum_value(value, nullptr)};
        g_object_unref(value);
    }
}

QString labelOf(AtspiAccessible* accessible)
{
    QString label;
    GArray* relations = atspi_accessible_get_relation_set(accessible, nullptr);
    for (guint i = 0; relations && i < relations->len; ++i) {
        AtspiRelation* relation = g_array_index(relations, AtspiRelation*, i);
        if (atspi_relation_get_relation_type(relation) == ATSPI_RELATION_LABELLED_BY) {
            if (const auto target = held(atspi_relation_get_target(relation, 0)))
                label = taken(atspi_accessible_get_name(target.get(), nullptr));
        }
        g_object_unref(relation);
    }
    if (relations)
        g_array_free(relations, TRUE);
    return label;
}

std::optional<HeardObject> heard(const std::shared_ptr<AtspiAccessible>& handle)
{
    HeardObject object;
    object.handle = handle;
    if (!handle || !readStates(object))
        return std::nullopt;
    AtspiAccessible* accessible = handle.get();
    object.name = taken(atspi_accessible_get_name(accessible, nullptr));
    object.role = taken(atspi_accessible_get_role_name(accessible, nullptr));
    if (object.role == QLatin1String("push button")) // its name before at-spi 2.54
        object.role = QStringLiteral("button");
    if (object.role == QLatin1String("label"))
        return object;
    object.label = labelOf(accessible);
    object.description = taken(atspi_accessible_get_description(accessible, nullptr));
    if (object.isFocusable || object.role.endsWith(QLatin1String("button")))
        readControl(object);
    int count = atspi_accessible_get_child_count(accessible, nullptr);
    if (object.role == QLatin1String("list"))
        count = std::min(count, mostRows);
    else if (object.role == QLatin1String("table"))
        count = std::min(count, mostCells);
    for (int i = 0; i < count; ++i) {
        if (const auto below = heard(held(atspi_accessible_get_child_at_index(accessible, i, nullptr))))
            object.children << *below;
    }
    return object;
}

} // namespace

QList<HeardObject> HeardObject::all() const
{
    QList<HeardObject> found{*this};
    for (const HeardObject& child : children)
        found << child.all();
    return found;
}

ScreenReader::ScreenReader()
{
    atspi_init();
    atspi_set_timeout(patience, -1); // on a machine that compiles meanwhile its own 800 ms pass
    m_listener = atspi_event_listener_new(listen, this, nullptr);
    for (const char* event : {"object:state-changed:showing", "object:state-changed:focused"})
        atspi_event_listener_register(m_listener, event, nullptr);
}

ScreenReader::~ScreenReader()
{
    g_object_unref(m_listener);
    atspi_exit();
}

std::optional<HeardObject> ScreenReader::window(const QString& program) const
{
    const auto desktop = held(atspi_get_desktop(0));
    // What is remembered of another program is what it was when it was last asked.
    atspi_accessible_set_cache_mask(desktop.get(), ATSPI_CACHE_NONE);
    for (int i = 0; i < atspi_accessible_get_child_count(desktop.get(), nullptr); ++i) {
        const auto application = held(atspi_accessible_get_child_at_index(desktop.get(), i, nullptr));
        if (!application || taken(atspi_accessible_get_name(application.get(), nullptr)) != program)
            continue;
        const int windows = atspi_accessible_get_child_count(application.get(), nullptr);
        if (const auto newest = held(atspi_accessible_get_child_at_index(application.get(), windows - 1, nullptr)))
            return heard(newest);
    }
    return std::nullopt;
}

bool ScreenReader::press(const HeardObject& object)
{
    AtspiAction* action = atspi_accessible_get_action_iface(object.handle.get());
    if (!action)
        return false;
    const auto at = static_cast<int>(object.actions.indexOf(QStringLiteral("Press")));
    const bool isDone = at >= 0 && atspi_action_do_action(action, at, nullptr);
    g_object_unref(action);
    return isDone;
}

bool ScreenReader::type(unsigned keysym)
{
    return atspi_generate_keyboard_event(static_cast<glong>(keysym), nullptr, ATSPI_KEY_SYM, nullptr);
}

void ScreenReader::listen(AtspiEvent* event, void* reader)
{
    auto& self = *static_cast<ScreenReader*>(reader);
    if (event->detail1 && event->source) {
        const QString name = taken(atspi_accessible_get_name(event->source, nullptr));
        if (QByteArrayView(event->type).endsWith("focused"))
            self.focused << name;
        else if (atspi_accessible_get_role(event->source, nullptr) == ATSPI_ROLE_NOTIFICATION)
            self.alerts << name;
    }
    g_boxed_free(ATSPI_TYPE_EVENT, event);
}

} // namespace rollcall::support
