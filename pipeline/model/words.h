#pragma once

#include <string>

#include "base/finding.h"
#include "model/edition.h"

namespace nenpo::model {

/// As the forms call it, for every text that people read: 現在値, 実績値, 目標値.
std::string japanese_name(ObservationKind kind);
/// As departments read it: 要修正, 要確認, 参考.
std::string japanese_name(Severity severity);

}  // namespace nenpo::model
