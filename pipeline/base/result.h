#pragma once

#include <string>
#include <utility>
#include <variant>

namespace nenpo {

/// Why a stage could not deliver: `operation` on `subject` failed. Japanese, complete sentences,
/// shown to the user as they are. What is merely odd in a department's data is a Finding instead,
/// and the run goes on.
struct Failure {
  std::string operation;  // e.g. 書き込み
  std::string subject;    // the file or object, as the user knows it
  std::string reason;     // e.g. 空き容量がありません
};

/// A value or the Failure that prevented it. Members are named as in std::expected, which is to
/// replace it.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::move(value)) {}            // NOLINT: implicit by design
  Result(Failure failure) : content_(std::move(failure)) {}  // NOLINT

  bool has_value() const { return std::holds_alternative<T>(content_); }
  explicit operator bool() const { return has_value(); }
  T& value() { return std::get<T>(content_); }
  const T& value() const { return std::get<T>(content_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Failure& error() const { return std::get<Failure>(content_); }

 private:
  std::variant<T, Failure> content_;
};

/// The result of an operation that yields nothing but success.
using Done = std::monostate;

}  // namespace nenpo
