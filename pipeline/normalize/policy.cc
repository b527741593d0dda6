#include "normalize/policy.h"

#include <algorithm>
#include <string>

#include "normalize/fold.h"

namespace nenpo::normalize {
namespace {

/// The number in front of a name: NFKC has made ⑥ and ６ a 6. "4-6" counts by its last part.
std::string leading_number(std::string_view key) {
  const std::size_t end = std::min(key.find_first_not_of("0123456789-"), key.size());
  const std::string_view digits = key.substr(0, end);
  const std::size_t hyphen = digits.rfind('-');
  return std::string(hyphen == std::string_view::npos ? digits : digits.substr(hyphen + 1));
}

bool ends_with_name(const std::string& key, std::string_view name) {
  return key.ends_with(label_key(name));
}

}  // namespace

const model::Policy* find_policy(std::string_view basic_policy, std::string_view policy,
                                 const model::Masters& masters) {
  const std::string basic_key = label_key(basic_policy);
  const std::string key = label_key(policy);
  const auto find = [&masters](auto matches) -> const model::Policy* {
    const auto found = std::find_if(masters.policies.begin(), masters.policies.end(), matches);
    return found == masters.policies.end() ? nullptr : &*found;
  };
  if (key.empty()) return nullptr;
  const model::Policy* by_name =
      find([&key](const model::Policy& entry) { return ends_with_name(key, entry.policy); });
  if (by_name != nullptr) return by_name;
  const std::string code = leading_number(basic_key) + "-" + leading_number(key);
  return find([&code](const model::Policy& entry) { return entry.policy_code == code; });
}

}  // namespace nenpo::normalize
