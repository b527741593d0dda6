#pragma once

#include <memory>

namespace nenpo {

/// Deletes an object of a C library with that library's own function.
template <auto Release>
struct Releaser {
  template <typename T>
  void operator()(T* object) const noexcept {
    Release(object);
  }
};

/// An owned object of a C library: CPtr<cairo_t, cairo_destroy>. Aliases are declared in the
/// library's home folder.
template <typename T, auto Release>
using CPtr = std::unique_ptr<T, Releaser<Release>>;

}  // namespace nenpo
