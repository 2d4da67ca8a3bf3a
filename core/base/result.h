#pragma once

#include "core/base/error.h"

#include <utility>
#include <variant>

namespace rollcall {

/** A value, or the Error that came instead. It must not be ignored ([[nodiscard]]); reading the alternative that is not there is a bug and
 *  asserts. (std::expected is C++23; see DECISIONS.md.) `E` is Error, or a type derived from it where the caller has to
 *  be told more. */
template <typename T, typename E = Error>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const&
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }
    T& value() &
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }
    T value() &&
    {
        Q_ASSERT(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const E& error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, E> m_state;
};

/** Success without a value: `return {};` */
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const Error& error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<std::monostate, Error> m_state;
};

} // namespace rollcall
