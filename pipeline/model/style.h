#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/length.h"
#include "model/pages.h"

namespace nenpo::model {

// First shape of the compositor's style; read from templates/styles/*.toml, used by typeset.

}  // namespace nenpo::model
