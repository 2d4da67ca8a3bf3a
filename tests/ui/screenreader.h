#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

struct _AtspiAccessible;
struct _AtspiEvent;
struct _AtspiEventListener;

namespace rollcall::support {

/** What a screen reader knows of one object of another program, which is showing. */
struct HeardObject {
    struct Value {
        double current = 0;
        double lowest = 0;
        double highest = 0;
        bool operator==(const Value&) const = default;
    };

    QString name;
    QString role; ///< as AT-SPI names it: "label", "button" (which was "push button" before at-spi 2.54)
    QString description;
    QString label; ///< of the object that is its label; empty if none is
    bool isEnabled = false;
    bool isFocusable = false;
    bool isChecked = false;
    QStringList actions{};
    std::optional<Value> value{};
    QList<HeardObject> children{}; ///< those that are showing; of a list or a table the first
    std::shared_ptr<_AtspiAccessible> handle;

    /** This and everything below, in the order of reading. */
    QList<HeardObject> all() const;
};

/** A screen reader without a voice: asks other programs what they show, over AT-SPI. One a process. */
class ScreenReader {
public:
    /** In the session that the environment names. */
    ScreenReader();
    ~ScreenReader();

    /** The newest window of the program of this name; nothing if there is none. */
    std::optional<HeardObject> window(const QString& program) const;
    /** Presses a button, as a person does who sees none. */
    static bool press(const HeardObject& object);
    /** As the keyboard of the screen: an X keysym. */
    static bool type(unsigned keysym);

    QStringList alerts;  ///< the names of alerts, each as it was shown
    QStringList focused; ///< the names of objects, each as it got the focus

private:
    static void listen(_AtspiEvent* event, void* reader);

    _AtspiEventListener* m_listener;
};

} // namespace rollcall::support
