#pragma once

namespace nenpo {

/// Visitor made of lambdas, for std::visit. Write no generic case: a new alternative must fail to
/// compile.
template <typename... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace nenpo
