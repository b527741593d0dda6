#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/edition.h"
#include "normalize/reading.h"

namespace nenpo::normalize {

/// 「総務企画局×経済労働局×企業」 taken apart: who leads, all departments, and the others.
struct Collaboration {
  std::string lead;
  std::vector<std::string> departments;  // as the masters name them, in the order written
  std::vector<std::string> partners;     // as written
};

/// Splits at ×. Parts that the masters know are departments, the first of them leads; without one
/// it is the department that submits the form.
Collaboration read_collaboration(std::string_view text, const std::string& submitting_department,
                                 const model::Masters& masters);

/// The names between ・, trimmed. Only where the form says that ・ parts partners.
std::vector<std::string> read_partners(std::string_view text);

/// The department as the masters name it, its section dropped: 総務企画局 都市政策部 is 総務企画局.
Reading<std::string> read_department(std::string_view text, const model::Masters& masters);

}  // namespace nenpo::normalize
