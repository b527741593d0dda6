#pragma once

#include <string>

#include "base/length.h"

namespace nenpo::jlreq {

/// A length as reasons and dumps print it, in em with three decimals: "0.500". Never "-0.000".
std::string em_text(Em length);

}  // namespace nenpo::jlreq
