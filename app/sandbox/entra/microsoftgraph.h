#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// The directory as Microsoft Graph shows it (v1.0): only whether an object exists, GET /directoryObjects/{id}.
void registerMicrosoftGraph(Simulation &simulation);

}
