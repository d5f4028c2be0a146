import { appearance } from '../../../../behaviors/appearance';
import { showsPieces } from '../../../../behaviors/shows-pieces';
import { wholePage } from '../../../../behaviors/whole-page';
import { knownHome, openHome } from '../../../../services/session';
import { show } from '../../../../state/patch';
import { currentBallot, fetchBallot, paperOf } from '../../ballot';
import { choicesOn, toggleChoice } from '../../choices';
import { candidatePage, type CandidatePage } from './candidate.state';

Page({
  behaviors: [appearance, showsPieces, wholePage],
  data: {
    view: null as CandidatePage | null,
    gone: false,
  },
  judging: '',
  group: '',
  work: '',

  onLoad({ judging, group, work }) {
    this.judging = judging ?? '';
    this.group = group ?? '';
    this.work = work ?? '';
    void this.open();
  },
  async open() {
    const home = await openHome();
    if (!home.ok) return this.fail(home.error);
    if (currentBallot(this.judging) === null) {
      const fault = await fetchBallot(this.judging);
      if (fault !== null) return this.fail(fault);
    }
    this.draw();
  },
  draw() {
    const campaign = knownHome()?.campaign;
    const paper = paperOf(this.judging, this.group);
    const work = paper?.works.find((one) => one.work === this.work);
    if (campaign === undefined) return;
    if (paper === null || work === undefined) return this.setData({ phase: 'shown', gone: true });
    const { works } = choicesOn(this.judging, paper);
    const view = candidatePage(paper, work, works, campaign);
    show(this, { phase: 'shown', fault: null, gone: false, view });
  },

  toggle() {
    const paper = paperOf(this.judging, this.group);
    if (paper === null) return;
    toggleChoice(this.judging, paper, this.work);
    this.draw();
  },
  goOn() {
    const next = this.data.view?.next;
    if (!next) return;
    this.work = next;
    this.draw();
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  back() {
    const url = `/packages/judge/pages/ballot/ballot?judging=${this.judging}&group=${this.group}`;
    if (getCurrentPages().length > 1) void wx.navigateBack();
    else void wx.redirectTo({ url });
  },
  again() {
    if (this.data.fault?.code === 'FORBIDDEN') void wx.switchTab({ url: '/pages/home/home' });
    else this.retry();
  },
});
