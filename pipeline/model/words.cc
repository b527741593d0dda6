#include "model/words.h"

namespace nenpo::model {

std::string japanese_name(ObservationKind kind) {
  switch (kind) {
    case ObservationKind::kBaseline:
      return "現在値";
    case ObservationKind::kActual:
      return "実績値";
    case ObservationKind::kTarget:
      return "目標値";
  }
  return "";
}

std::string japanese_name(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "要修正";
    case Severity::kWarning:
      return "要確認";
    case Severity::kInfo:
      return "参考";
  }
  return {};
}

}  // namespace nenpo::model
