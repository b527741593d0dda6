#pragma once

#include <string>

#include "model/edition.h"

namespace nenpo::model {

/// As the forms call it, for every text that people read: 現在値, 実績値, 目標値.
std::string japanese_name(ObservationKind kind);

}  // namespace nenpo::model
