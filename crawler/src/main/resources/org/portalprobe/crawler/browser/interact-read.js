() => {
  const interaction = window.__portalprobeInteraction;
  return interaction && interaction.seen.length ? { longest: Math.max(...interaction.seen) } : null;
}
